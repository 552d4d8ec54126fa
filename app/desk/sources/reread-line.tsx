'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { answerOf } from '#components/ui/answer-of.ts'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { useReason } from '#components/ui/reasons.tsx'
import type { Reason } from '#lib/platform/outcome.ts'
import type { Reread } from '#lib/wire/read-again.ts'
import { readOn } from './actions.ts'

/** Says how much waiting copy was read again and how much of it reads differently now, going on until none is left. */
export function RereadLine({ first, copyId }: { first: Reread; copyId: string | null }) {
  const t = useTranslations('wire')
  const say = useReason()
  const [sum, setSum] = useState(first)
  const [problem, setProblem] = useState<Reason[]>([])
  const { next } = sum

  useEffect(() => {
    if (next === null || problem.length > 0) return
    let gone = false
    const goOn = async () => {
      const result = await answerOf(readOn({ before: next }))
      if (gone) return
      if (!result.ok) setProblem(result.reasons)
      else
        setSum((so) => ({
          read: so.read + result.value.read,
          changed: so.changed + result.value.changed,
          next: result.value.next,
        }))
    }
    void goOn()
    return () => {
      gone = true
    }
  }, [next, problem])

  // The form is gone, and the focus with it.
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} className="grid max-w-xl gap-4 outline-none">
      <Notice tone={problem.length > 0 ? 'danger' : 'good'} live>
        <p className="font-medium">{t('source.saved')}</p>
        <p>
          {t(next === null ? 'source.reread' : 'source.rereading', { read: sum.read, changed: sum.changed })}{' '}
          {problem.map(say).join(' ')}
        </p>
        {problem.length > 0 ? <Button onClick={() => setProblem([])}>{t('source.goOn')}</Button> : null}
      </Notice>
      <div className="flex gap-2">
        {copyId === null ? (
          <ButtonLink href="/desk/wire">{t('source.toWire')}</ButtonLink>
        ) : (
          <ButtonLink look="primary" href={`/desk/wire/${copyId}`}>
            {t('source.toCopy')}
          </ButtonLink>
        )}
        <ButtonLink look="quiet" href="/desk/sources">
          {t('source.toList')}
        </ButtonLink>
      </div>
    </div>
  )
}
