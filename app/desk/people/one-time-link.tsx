'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field, Input } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Delivered } from '#lib/web/deliver-link.ts'

/** What became of a one-time link: the letter that was sent, or the link itself, this once. */
export function OneTimeLink({ delivered }: { delivered: Delivered }) {
  const t = useTranslations('people.link')
  const [copied, setCopied] = useState(false)
  const { to, until, link, mailFailed } = delivered
  const field = useRef<HTMLInputElement>(null)
  // It is shown this once: the focus takes it, ready to be copied.
  useEffect(() => field.current?.select(), [])
  if (link === null) {
    return (
      <Notice tone="good" live>
        {t('mailed', { email: to, until })}
      </Notice>
    )
  }
  const copy = async () => {
    await navigator.clipboard.writeText(link)
    setCopied(true)
  }
  return (
    <Notice tone="accent" live>
      {mailFailed ? <p className="font-medium">{t('mailFailed')}</p> : null}
      <Field id="one-time-link" label={t('label')} hint={t('shownOnce', { name: to, until })}>
        <div className="flex flex-wrap gap-2">
          <Input
            ref={field}
            id="one-time-link"
            readOnly
            value={link}
            onFocus={(event) => event.target.select()}
            aria-describedby="one-time-link-hint"
            className="w-auto! min-w-0 flex-1 basis-48 font-mono text-sm"
          />
          {/* A browser offers no clipboard over plain http; the field can still be selected and copied. */}
          <Button onClick={copy} hidden={typeof navigator !== 'undefined' && !navigator.clipboard}>
            {copied ? t('copied') : t('copy')}
          </Button>
        </div>
      </Field>
    </Notice>
  )
}
