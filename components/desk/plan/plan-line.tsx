import Link from 'next/link'
import type { ReactNode } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { directionOf } from '#lib/article/article.ts'
import type { PlannedStory } from '#lib/article/list-plan.ts'
import type { Language } from '#lib/person/actor.ts'
import { printClock } from '#lib/setting/printed-time.ts'
import { words } from '#lib/web/words.ts'

type Props = {
  story: PlannedStory
  at: Date
  /** gone: it went out. next: it will. late: it did or should have, and not in time. */
  mark: 'gone' | 'next' | 'late'
  language: Language
  zone: string
  children?: ReactNode
}

const dots = {
  gone: 'border-good bg-good',
  next: 'border-accent bg-paper',
  late: 'border-danger bg-danger',
}

/** A story on the day's line: when, what, and who planned it. */
export function PlanLine({ story, at, mark, language, zone, children }: Props) {
  const t = words(language, 'plan')
  return (
    <li className="grid grid-cols-[3.25rem_1rem_minmax(0,1fr)] gap-x-2">
      <time dateTime={at.toISOString()} className="pt-2.5 text-end font-medium tabular-nums">
        {printClock(at, zone)}
      </time>
      <span aria-hidden className="relative flex justify-center">
        <span className="absolute inset-y-0 w-px bg-rule-strong" />
        <span className={`relative mt-3.5 size-2.5 rounded-full border-2 ${dots[mark]}`} />
      </span>
      <div className="border-b border-rule py-2.5">
        <Link
          href={`/desk/articles/${story.id}`}
          prefetch={false}
          lang={story.language}
          dir={directionOf(story.language)}
          className="font-serif text-[1.0625rem] leading-snug wrap-anywhere hover:underline"
        >
          {story.headline || words(language, 'story')('untitled')}
        </Link>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft">
          {story.changes ? <Badge tone="warn">{t('changes')}</Badge> : null}
          {story.section ? <span>{story.section}</span> : null}
          <span>
            {story.rule !== null
              ? t('byRule', { name: story.rule })
              : story.by !== null
                ? t('by', { name: story.by })
                : t('byNobody')}
          </span>
        </p>
        {children}
      </div>
    </li>
  )
}
