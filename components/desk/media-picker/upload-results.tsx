'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useReason } from '#components/ui/reasons.tsx'
import { CreditForm } from './credit-form.tsx'
import type { Upload } from './use-uploads.ts'

/** What became of each file, the refused ones first, and one credit for all that came in without. */
export function UploadResults({ done, busy }: { done: Upload[]; busy: boolean }) {
  const t = useTranslations('media')
  const say = useReason()
  const refused = done.flatMap((one) => ('reasons' in one ? [one] : []))
  const stored = done.flatMap((one) => ('picture' in one ? [one] : []))
  const bare = [...new Set(stored.filter((one) => one.picture.credit === '').map((one) => one.picture.id))]
  return (
    <>
      <ul className="mt-2 grid gap-0.5 text-sm empty:hidden">
        {refused.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may bear one name, and the list only grows
          <li key={at} className="font-medium wrap-anywhere text-danger">
            {one.reasons.map(say).join(' ')}
          </li>
        ))}
      </ul>
      {!busy && bare.length > 0 ? <CreditForm key={bare[0]} ids={bare} /> : null}
      {stored.length > 0 ? (
        <ul className="mt-2 flex max-h-48 flex-wrap gap-x-4 overflow-y-auto text-sm">
          {stored.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same
            <li key={at} className="py-0.5 wrap-anywhere">
              <Link className="underline" href={`/desk/media/${one.picture.id}`} prefetch={false}>
                {one.name}
              </Link>
              {one.picture.known ? <span className="text-soft"> ({t('known')})</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
