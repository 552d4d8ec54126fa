'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { remove } from '#app/desk/rules/actions.ts'
import { answerOf } from '#components/ui/answer-of.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogClose } from '#components/ui/dialog.tsx'
import { FormProblems, useReason } from '#components/ui/reasons.tsx'
import type { Reason } from '#lib/platform/outcome.ts'

/** Removes a rule after asking; one that published stories says that it stays. */
export function RemoveRule({ id, name, whyNot }: { id: string; name: string; whyNot: Reason[] }) {
  const t = useTranslations('rules')
  const say = useReason()
  const router = useRouter()
  const [problems, setProblems] = useState<Reason[]>([])
  const [busy, start] = useTransition()
  if (whyNot.length > 0) return <p className="text-sm text-soft">{whyNot.map(say).join(' ')}</p>
  const go = () =>
    start(async () => {
      const result = await answerOf(remove({ id }))
      if (result.ok) router.push('/desk/rules')
      else setProblems(result.reasons)
    })
  return (
    <div>
      <Dialog
        title={t('removeTitle', { name })}
        description={t('removeLead')}
        trigger={<Button look="danger">{t('remove')}</Button>}
      >
        <FormProblems reasons={problems} />
        <div className="flex gap-2">
          <Button look="danger" busy={busy} onClick={go}>
            {t('remove')}
          </Button>
          <DialogClose render={<Button>{t('keep')}</Button>} />
        </div>
      </Dialog>
    </div>
  )
}
