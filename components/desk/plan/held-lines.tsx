'use client'

import { useTranslations } from 'next-intl'
import { useMoment } from '#components/desk/use-moment.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { useReason } from '#components/ui/reasons.tsx'
import type { Reason } from '#lib/platform/outcome.ts'

type Line = { id: string; headline: string; language: string; plannedFor: string; reasons: Reason[] }

/** What was to go out and did not, each with why: it stands above everything until someone has dealt with it. */
export function HeldLines({ stories }: { stories: Line[] }) {
  const t = useTranslations('plan')
  const story = useTranslations('story')
  const say = useReason()
  const moment = useMoment()
  if (stories.length === 0) return null
  return (
    <section aria-labelledby="held" className="border-l-4 border-danger bg-danger-soft px-3.5 py-2.5">
      <h2 id="held" className="font-semibold text-danger">
        {t('held.title')}
      </h2>
      <ul>
        {stories.map((one) => (
          <li key={one.id} className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
            <div className="min-w-0 flex-1 basis-72">
              <p lang={one.language} className="font-serif text-[1.0625rem] leading-snug wrap-anywhere">
                {one.headline || story('untitled')}
              </p>
              <p>
                {t('held.for', { at: moment(new Date(one.plannedFor)) })} {one.reasons.map(say).join(' ')}
              </p>
            </div>
            <ButtonLink href={`/desk/articles/${one.id}`}>{t('held.open')}</ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
