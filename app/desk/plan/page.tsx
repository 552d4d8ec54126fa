import type { Metadata } from 'next'
import { HeldLines } from '#components/desk/plan/held-lines.tsx'
import { PlanLine } from '#components/desk/plan/plan-line.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listHeld, listNext, listRan, type PlannedStory, type RanStory } from '#lib/article/list-plan.ts'
import { LATE } from '#lib/article/publish-due.ts'
import type { Language } from '#lib/person/actor.ts'
import { printClock, printWeekday } from '#lib/setting/printed-time.ts'
import { findSite } from '#lib/setting/site.ts'
import { isoInZone, namedZone, startOfDay } from '#lib/setting/zone.ts'
import { requireActor } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'
import { heldLines } from './held-lines.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words((await requireActor()).language, 'plan')('title') }
}

/** The day as a line: what went out by plan, now, and what goes out next; above it what was held back. */
export default async function PlanPage() {
  const actor = await requireActor()
  const { language } = actor
  const t = words(language, 'plan')
  const { zone } = await findSite()
  const now = new Date()
  const today = startOfDay(now, zone)
  const [ran, next, held] = await Promise.all([listRan(actor, today), listNext(actor), listHeld(actor)])
  const days = Map.groupBy(next, (story) => dayOf(story.plannedFor < now ? now : story.plannedFor, zone))
  const isEmpty = ran.length + next.length === 0
  return (
    <>
      <PageHeader
        title={t('title')}
        back={{ href: '/desk', label: t('back') }}
        lead={t('lead', { zone: namedZone(now, zone) })}
      />
      <div className="grid max-w-3xl gap-6">
        <HeldLines stories={heldLines(held)} />
        {isEmpty ? (
          <EmptyState title={t('empty')}>{t('emptyLead')}</EmptyState>
        ) : (
          <Day title={`${t('today')}, ${printWeekday(now, language, zone)}`} id="today">
            {ran.map((story) => (
              <Gone
                key={`${story.id} ${story.publishedAt.toISOString()}`}
                story={story}
                language={language}
                zone={zone}
              />
            ))}
            <Now now={now} language={language} zone={zone} />
            {(days.get(dayOf(now, zone)) ?? []).map((story) => (
              <Next key={story.id} story={story} now={now} language={language} zone={zone} />
            ))}
          </Day>
        )}
        {[...days]
          .filter(([day]) => day !== dayOf(now, zone))
          .map(([day, stories]) => (
            <Day key={day} id={`day-${day}`} title={printWeekday(stories[0]?.plannedFor ?? now, language, zone)}>
              {stories.map((story) => (
                <Next key={story.id} story={story} now={now} language={language} zone={zone} />
              ))}
            </Day>
          ))}
      </div>
    </>
  )
}

type Around = { language: Language; zone: string }

function dayOf(at: Date, zone: string): string {
  return isoInZone(at, zone).slice(0, 10)
}

function Day({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="border-b-2 border-ink pb-1 text-sm font-semibold">
        {title}
      </h2>
      <ol>{children}</ol>
    </section>
  )
}

/** Where the day stands. */
function Now({ now, language, zone }: Around & { now: Date }) {
  const t = words(language, 'plan')
  return (
    <li className="grid grid-cols-[3.25rem_1rem_minmax(0,1fr)] items-center gap-x-2 text-accent">
      <time dateTime={now.toISOString()} className="py-2 text-end text-sm font-semibold tabular-nums">
        {printClock(now, zone)}
      </time>
      <span aria-hidden className="relative flex h-full items-center justify-center">
        <span className="absolute inset-y-0 w-px bg-rule-strong" />
        <span className="relative size-2 rotate-45 bg-accent" />
      </span>
      <span className="flex items-center gap-3 text-sm font-semibold after:h-px after:flex-1 after:bg-accent">
        {t('now')}
      </span>
    </li>
  )
}

function Gone({ story, language, zone }: Around & { story: RanStory }) {
  const t = words(language, 'plan')
  const late = story.late && t(story.late === 'down' ? 'lateDown' : 'lateBusy')
  const minutes = minutesBetween(story.plannedFor, story.publishedAt)
  return (
    <PlanLine story={story} at={story.publishedAt} mark={late ? 'late' : 'gone'} language={language} zone={zone}>
      {late ? (
        <p className="mt-1 text-sm text-danger">
          {t('held.for', { at: printClock(story.plannedFor, zone) })} {t('late', { minutes })}. {late}
        </p>
      ) : null}
    </PlanLine>
  )
}

function Next({ story, now, language, zone }: Around & { story: PlannedStory; now: Date }) {
  const t = words(language, 'plan')
  const isOverdue = now.getTime() - story.plannedFor.getTime() > LATE
  return (
    <PlanLine story={story} at={story.plannedFor} mark={isOverdue ? 'late' : 'next'} language={language} zone={zone}>
      {isOverdue ? (
        <p role="alert" className="mt-1 text-sm text-danger">
          {t('overdue', { minutes: minutesBetween(story.plannedFor, now) })}
        </p>
      ) : null}
    </PlanLine>
  )
}

function minutesBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 60_000)
}
