'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Field, Input } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'

/** A token, this once, and how to send a file with it. */
export function TokenNotice({ token, siteUrl, channelId }: { token: string; siteUrl: string; channelId?: string }) {
  const t = useTranslations('channel')
  const [copied, setCopied] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const copy = async () => {
    await navigator.clipboard.writeText(token)
    setCopied(true)
  }
  return (
    <div className="grid max-w-2xl gap-4">
      <Notice tone="accent" live>
        <Field id="token" label={t('token.label')} hint={t('token.hint')}>
          <div className="flex flex-wrap gap-2">
            <Input
              ref={field}
              id="token"
              readOnly
              value={token}
              onFocus={(event) => event.target.select()}
              aria-describedby="token-hint"
              className="w-auto! min-w-0 flex-1 basis-48 font-mono text-sm"
            />
            <Button onClick={copy} hidden={typeof navigator !== 'undefined' && !navigator.clipboard}>
              {t(copied ? 'token.copied' : 'token.copy')}
            </Button>
          </div>
        </Field>
        <p className="mt-3 text-sm">{t('token.how')}</p>
        <pre className="mt-1 overflow-x-auto text-xs">
          <code>{`curl -H "Authorization: Bearer $TOKEN" --data-binary @story.txt "${siteUrl}/api/v1/wire?name=story.txt"`}</code>
        </pre>
      </Notice>
      {channelId ? (
        <div>
          <ButtonLink href={`/desk/sources/channels/${channelId}`}>{t('toChannel')}</ButtonLink>
        </div>
      ) : null}
    </div>
  )
}
