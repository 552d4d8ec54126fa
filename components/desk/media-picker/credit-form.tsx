'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState, useTransition } from 'react'
import { credit } from '#app/desk/media/actions.ts'
import { answerOf } from '#components/ui/answer-of.ts'
import { Button } from '#components/ui/button.tsx'
import { describedBy, Field, Input } from '#components/ui/field.tsx'
import { useReason } from '#components/ui/reasons.tsx'
import { Saved } from '#components/ui/saved.tsx'

/** One credit for all the pictures that have just come in without. */
export function CreditForm({ ids }: { ids: string[] }) {
  const t = useTranslations('media')
  const say = useReason()
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const [errors, setErrors] = useState<string[]>([])
  const [changed, setChanged] = useState<number | null>(null)
  const [busy, start] = useTransition()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    start(async () => {
      const answer = await answerOf(credit({ ids, credit: typed }))
      setErrors(answer.ok ? [] : answer.reasons.map(say))
      setChanged(answer.ok ? answer.value.changed : null)
      router.refresh()
    })
  }
  return (
    <form onSubmit={send} noValidate className="mt-3 max-w-xl">
      <Field id="credit-all" label={t('creditAll', { count: ids.length })} errors={errors}>
        <div className="flex flex-wrap items-center gap-2">
          <Input
            {...describedBy('credit-all', { errors })}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            maxLength={200}
            autoComplete="off"
            className="w-auto! min-w-0 flex-1 basis-48"
          />
          <Button type="submit" busy={busy}>
            {t('creditSet')}
          </Button>
          <Saved>{changed === null ? null : t('creditDone', { count: changed })}</Saved>
        </div>
      </Field>
    </form>
  )
}
