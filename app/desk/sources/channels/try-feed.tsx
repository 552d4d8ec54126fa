'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, useTransition } from 'react'
import { answerOf } from '#components/ui/answer-of.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { useReason } from '#components/ui/reasons.tsx'
import type { TriedFeed } from '#lib/channel/try-feed.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { tryFeed } from './actions.ts'

/** Looks what the feed has that is typed into the form around it, before anyone saves it. */
export function TryFeed({ channelId }: { channelId: string | null }) {
  const t = useTranslations('channel.form')
  const [found, setFound] = useState<TriedFeed | { problem: Reason } | null>(null)
  const [pending, start] = useTransition()
  const button = useRef<HTMLButtonElement>(null)
  const look = () => {
    const form = button.current?.form
    if (!form) return
    const typed = new FormData(form)
    const text = (name: string) => String(typed.get(name) ?? '')
    start(async () => {
      const answer = await answerOf(
        tryFeed({ url: text('url'), user: text('user'), password: text('password'), id: channelId ?? '' }),
      )
      setFound(answer.ok ? answer.value : { problem: answer.reasons[0] ?? { code: 'unknown' } })
    })
  }
  return (
    <div className="grid gap-3">
      <div>
        <Button ref={button} onClick={look} busy={pending}>
          {t('try')}
        </Button>
      </div>
      {found ? <Found found={found} /> : null}
    </div>
  )
}

function Found({ found }: { found: TriedFeed | { problem: Reason } }) {
  const t = useTranslations('channel.form')
  const say = useReason()
  if (!('entries' in found) || found.problem)
    return (
      <Notice tone="danger" live>
        {found.problem ? say(found.problem) : null}
      </Notice>
    )
  const { entries, newest, movedTo } = found
  return (
    <Notice tone="good" live>
      <p className="font-medium">{t('tried', { count: entries })}</p>
      {newest ? (
        <p>
          {t('newest')} <span className="font-serif">{newest.headline}</span>
        </p>
      ) : null}
      {movedTo ? <p className="wrap-anywhere">{t('triedMoved', { address: movedTo })}</p> : null}
    </Notice>
  )
}
