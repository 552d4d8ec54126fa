'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button, ButtonLink } from '#components/ui/button.tsx'

const GIVE_UP = 30_000

/** What a publish came to; `pressedAt` is `performance.now()` of the press. */
export type Receipt = { slug: string; number: number; pressedAt: number; places: string[] }

/** The address, where it is listed, and after how many seconds a reader could see it, measured from here. */
export function PublishReceipt(props: Receipt & { onClose: () => void }) {
  const t = useTranslations('story')
  const format = useFormatter()
  const [seconds, setSeconds] = useState<number | 'late' | null>(null)
  const { slug, number, pressedAt } = props
  useEffect(() => {
    let over = false
    const look = async () => {
      const seen = await fetch(`/news/${slug}`, { cache: 'no-store', credentials: 'omit' })
        .then((answer) => answer.text())
        .then((page) => page.includes(`data-version="${number}"`))
        .catch(() => false)
      if (over) return
      const waited = performance.now() - pressedAt
      if (seen) setSeconds(waited / 1000)
      else if (waited > GIVE_UP) setSeconds('late')
      else window.setTimeout(() => void look(), 250)
    }
    void look()
    return () => {
      over = true
    }
  }, [slug, number, pressedAt])
  return (
    <div className="grid gap-4">
      <p>
        <a href={`/news/${slug}`} className="font-serif text-lg underline">
          /news/{slug}
        </a>
      </p>
      <p role="status" data-receipt={typeof seconds === 'number' ? 'seen' : (seconds ?? 'waiting')}>
        {seconds === null
          ? t('receipt.looking')
          : seconds === 'late'
            ? t('receipt.late')
            : t('receipt.seen', {
                seconds: format.number(seconds, { maximumFractionDigits: 2, minimumFractionDigits: 2 }),
              })}
      </p>
      <p className="text-soft">{t('receipt.listed', { places: props.places.join(', ') })}</p>
      <div className="flex gap-2">
        <ButtonLink look="primary" href={`/news/${slug}`}>
          {t('receipt.open')}
        </ButtonLink>
        <Button onClick={props.onClose}>{t('receipt.close')}</Button>
      </div>
    </div>
  )
}
