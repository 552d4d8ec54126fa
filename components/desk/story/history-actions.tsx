'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { restoreText, seal } from '#app/desk/articles/[id]/actions.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Field, TextArea } from '#components/ui/field.tsx'
import { FormProblems } from '#components/ui/reasons.tsx'
import type { Reason } from '#lib/platform/outcome.ts'

/** What can be done with an old revision: make it the draft again, or seal it. */
export function HistoryActions(props: {
  articleId: string
  version: number
  revisionId: string
  mayRestore: boolean
  maySeal: boolean
}) {
  const t = useTranslations('story')
  const router = useRouter()
  const [problems, setProblems] = useState<Reason[]>([])
  const [sealing, setSealing] = useState(false)
  const [reason, setReason] = useState('')
  const bringBack = async () => {
    const result = await restoreText({ id: props.articleId, seen: props.version, revisionId: props.revisionId })
    if (result.ok) router.push(`/desk/articles/${props.articleId}`)
    else setProblems(result.reasons)
  }
  const close = async () => {
    const result = await seal({ id: props.articleId, revisionId: props.revisionId, reason })
    if (!result.ok) return setProblems(result.reasons)
    setSealing(false)
    router.refresh()
  }
  return (
    <div className="mt-6 grid gap-3 border-t border-rule pt-4">
      {sealing ? null : <FormProblems reasons={problems} />}
      <div className="flex gap-2">
        {props.mayRestore ? <Button onClick={() => void bringBack()}>{t('history.restore')}</Button> : null}
        {props.maySeal ? (
          <Button look="quiet" onClick={() => setSealing(true)}>
            {t('history.seal')}
          </Button>
        ) : null}
      </div>
      <Dialog title={t('history.seal')} description={t('history.sealLead')} open={sealing} onOpenChange={setSealing}>
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            void close()
          }}
        >
          <FormProblems reasons={problems} />
          <Field id="seal-reason" label={t('history.sealReason')}>
            <TextArea id="seal-reason" rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
          </Field>
          <Button look="danger" type="submit" className="justify-self-start">
            {t('history.seal')}
          </Button>
        </form>
      </Dialog>
    </div>
  )
}
