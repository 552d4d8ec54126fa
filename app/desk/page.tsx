import type { Metadata } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { AlarmLines } from '#components/desk/plan/alarm-lines.tsx'
import { HeldLines } from '#components/desk/plan/held-lines.tsx'
import { NewStoryButton } from '#components/desk/story/new-story-button.tsx'
import { StoryLines } from '#components/desk/story/story-lines.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { type ListedArticle, listMyDrafts, listPublishedSince, listWaiting } from '#lib/article/list.ts'
import { listHeld, listNext } from '#lib/article/list-plan.ts'
import { can } from '#lib/person/policy.ts'
import { findSite } from '#lib/setting/site.ts'
import { startOfDay } from '#lib/setting/zone.ts'
import { requireActor } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'
import { listAssigned, listNewCopy } from '#lib/wire/list.ts'
import { listAlarms } from '#lib/wire/list-alarms.ts'
import { NewCopyLines } from './new-copy-lines.tsx'
import { NextLines } from './next-lines.tsx'
import { heldLines } from './plan/held-lines.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words((await requireActor()).language, 'story')('home.title') }
}

/** What a person comes to the desk for: my drafts, what waits for me, what went out today, what came in. */
export default async function DeskPage() {
  const actor = await requireActor()
  const t = words(actor.language, 'story')
  const plans = words(actor.language, 'plan')
  const site = await findSite()
  const [drafts, waiting, published, copy, next, held, alarms, assigned] = await Promise.all([
    listMyDrafts(actor),
    listWaiting(actor),
    listPublishedSince(actor, startOfDay(new Date(), site.zone)),
    listNewCopy(actor),
    listNext(actor, 5),
    listHeld(actor),
    listAlarms(actor),
    listAssigned(actor),
  ])
  const all = words(actor.language, 'desk')
  const rules = words(actor.language, 'rules')
  const block = (id: string, title: string, stories: ListedArticle[], empty: string, more: More) => (
    <Block id={id} title={title} more={more}>
      {stories.length > 0 ? (
        <StoryLines stories={stories} language={actor.language} zone={site.zone} />
      ) : (
        <p className="py-3 text-soft">{empty}</p>
      )}
    </Block>
  )
  const mine = block('mine', t('home.mine'), drafts, t('home.mineEmpty'), {
    href: `/desk/articles?state=draft&person=${actor.id}`,
    label: all('home.allMine'),
  })
  return (
    <>
      <PageHeader
        title={t('home.hello', { name: actor.name })}
        actions={
          <>
            <ButtonLink href="/desk/wire/new">{t('home.import')}</ButtonLink>
            <NewStoryButton />
          </>
        }
      />
      {held.length + alarms.length > 0 ? (
        <div className="mb-6 grid gap-4">
          <AlarmLines stories={alarms} language={actor.language} />
          <HeldLines stories={heldLines(held)} />
        </div>
      ) : null}
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
        {can(actor, 'article.sendBack') ? (
          <>
            {block('waiting', t('home.waiting'), waiting, t('home.waitingEmpty'), {
              href: '/desk/articles?state=submitted',
              label: all('home.allWaiting'),
            })}
            {mine}
          </>
        ) : (
          <>
            {mine}
            {block('waiting', t('home.waitingMine'), waiting, t('home.waitingEmpty'), {
              href: `/desk/articles?state=submitted&person=${actor.id}`,
              label: all('home.allWaiting'),
            })}
          </>
        )}
        {assigned.length > 0 ? (
          <Block
            id="assigned"
            title={rules('assigned')}
            more={{ href: `/desk/wire?for=${actor.id}`, label: rules('allAssigned') }}
          >
            <NewCopyLines items={assigned} language={actor.language} zone={site.zone} />
          </Block>
        ) : null}
        <Block id="copy" title={t('home.copy')} more={{ href: '/desk/wire', label: t('home.allCopy') }}>
          {copy.length > 0 ? (
            <NewCopyLines items={copy} language={actor.language} zone={site.zone} />
          ) : (
            <p className="py-3 text-soft">{t('home.copyEmpty')}</p>
          )}
        </Block>
        <Block id="next" title={plans('home.title')} more={{ href: '/desk/plan', label: plans('home.all') }}>
          {next.length > 0 ? (
            <NextLines stories={next} language={actor.language} zone={site.zone} />
          ) : (
            <p className="py-3 text-soft">{plans('empty')}</p>
          )}
        </Block>
        {block('today', t('home.today'), published, t('home.todayEmpty'), {
          href: '/desk/articles?state=published',
          label: all('home.allPublished'),
        })}
      </div>
    </>
  )
}

type More = { href: string; label: string }

function Block({ id, title, more, children }: { id: string; title: string; more: More; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <div className="flex items-baseline justify-between gap-x-4 border-b-2 border-ink pb-1">
        <h2 id={id} className="text-sm font-semibold">
          {title}
        </h2>
        <Link
          href={more.href}
          prefetch={false}
          className="inline-flex min-h-6 items-center text-sm text-soft underline underline-offset-4"
        >
          {more.label}
        </Link>
      </div>
      {children}
    </section>
  )
}
