'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { moveFocusOn } from './chosen-tags.tsx'
import type { TagKind } from './tag-kinds.ts'

export type Offered = { kind: TagKind; name: string; words: string[] }

/** What was recognised in the text, with the words it came from: one press takes it. */
export function OfferedTags({ offered, onTake }: { offered: Offered[]; onTake: (one: Offered) => void }) {
  const t = useTranslations('tags')
  if (offered.length === 0) return null
  return (
    <div>
      <p className="text-sm font-medium">{t('offered')}</p>
      <ul className="mt-1">
        {offered.map((one) => (
          <li key={`${one.kind} ${one.name}`} className="flex items-center gap-2 border-b border-rule py-1 text-sm">
            <span className="min-w-0 flex-1 wrap-anywhere">
              {one.name} <span className="text-soft">· {t(`kind.${one.kind}`)}</span>
              {one.words.length > 0 ? (
                <span className="block text-xs text-soft">
                  {t('from', { words: one.words.slice(0, 3).join(', ') })}
                </span>
              ) : null}
            </span>
            <Button
              className="min-h-7! px-2! text-xs!"
              aria-label={t('take', { name: one.name })}
              onClick={(event) => {
                moveFocusOn(event.currentTarget)
                onTake(one)
              }}
            >
              {t('takeShort')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
