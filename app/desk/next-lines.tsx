import { PlanLine } from '#components/desk/plan/plan-line.tsx'
import type { PlannedStory } from '#lib/article/list-plan.ts'
import { LATE } from '#lib/article/publish-due.ts'
import type { Language } from '#lib/person/actor.ts'
import { printDay } from '#lib/setting/printed-time.ts'
import { startOfDay } from '#lib/setting/zone.ts'
import { words } from '#lib/web/words.ts'

const DAY = 24 * 3_600_000

/** The next few stories that go out by themselves; one on another day says which. */
export function NextLines({ stories, language, zone }: { stories: PlannedStory[]; language: Language; zone: string }) {
  const t = words(language, 'plan')
  const now = new Date()
  const tomorrow = startOfDay(new Date(startOfDay(now, zone).getTime() + 1.5 * DAY), zone)
  return (
    <ol>
      {stories.map((story) => {
        const late = now.getTime() - story.plannedFor.getTime()
        return (
          <PlanLine
            key={story.id}
            story={story}
            at={story.plannedFor}
            mark={late > LATE ? 'late' : 'next'}
            language={language}
            zone={zone}
          >
            {late > LATE ? (
              <p className="mt-1 text-sm text-danger">{t('overdue', { minutes: Math.round(late / 60_000) })}</p>
            ) : story.plannedFor >= tomorrow ? (
              <p className="mt-0.5 text-sm text-soft">{printDay(story.plannedFor, language, zone)}</p>
            ) : null}
          </PlanLine>
        )
      })}
    </ol>
  )
}
