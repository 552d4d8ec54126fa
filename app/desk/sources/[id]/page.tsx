import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { HabitList } from '#components/desk/habit/habit-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { countOfAgency } from '#lib/article/list-of-agency.ts'
import { listChannels } from '#lib/channel/find.ts'
import { listHabits } from '#lib/habit/list.ts'
import type { Actor } from '#lib/person/actor.ts'
import { env } from '#lib/platform/env.ts'
import { printDay } from '#lib/setting/printed-time.ts'
import { findSite } from '#lib/setting/site.ts'
import { isoInZone } from '#lib/setting/zone.ts'
import { findAgency } from '#lib/source/find.ts'
import { requireVerb } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'
import { AgencyForm } from '../agency-form.tsx'
import { formChoices } from '../form-choices.ts'
import { ChannelList } from './channel-list.tsx'
import { RightsForm } from './rights-form.tsx'

export async function generateMetadata({ params }: PageProps<'/desk/sources/[id]'>): Promise<Metadata> {
  const agency = await findAgency(await requireVerb('agency.change'), (await params).id)
  return { title: agency?.name ?? '…' }
}

export default async function SourcePage({ params }: PageProps<'/desk/sources/[id]'>) {
  const actor = await requireVerb('agency.change')
  const agency = await findAgency(actor, (await params).id)
  if (!agency) notFound()
  const [channels, { zone }] = await Promise.all([listChannels(actor, agency.id), findSite()])
  const t = words(actor.language, 'wire')
  return (
    <>
      <PageHeader title={agency.name} back={{ href: '/desk/sources', label: t('source.title') }} />
      <ChannelList agency={agency} channels={channels} actor={actor} zone={zone} siteUrl={env().SITE_URL} />
      <Rights agency={agency} actor={actor} zone={zone} />
      <section aria-labelledby="reading">
        <h2 id="reading" className="mb-4 border-b-2 border-ink pb-1 text-sm font-semibold">
          {words(actor.language, 'channel')('known')}
        </h2>
        <AgencyForm agency={agency} copyId={null} {...formChoices(actor.language)} />
      </section>
      <div className="mt-10">
        <HabitList habits={await listHabits(actor, agency.id)} />
      </div>
    </>
  )
}

type Agency = NonNullable<Awaited<ReturnType<typeof findAgency>>>

async function Rights({ agency, actor, zone }: { agency: Agency; actor: Actor; zone: string }) {
  const t = words(actor.language, 'channel')
  // The day that was typed is the one that ended at this moment.
  const lastDay = agency.mayUntil ? new Date(agency.mayUntil.getTime() - 1) : null
  const isOver = agency.mayUntil !== null && agency.mayUntil <= new Date()
  const count = isOver ? await countOfAgency(actor, agency.id) : 0
  return (
    <section aria-labelledby="rights" className="mb-10">
      <h2 id="rights" className="border-b-2 border-ink pb-1 text-sm font-semibold">
        {t('rights.title')}
      </h2>
      <p className="mt-2 mb-4 max-w-prose text-soft">{t('rights.lead', { agency: agency.name })}</p>
      {isOver && lastDay ? (
        <div className="mb-4 max-w-xl">
          <Notice tone="warn">
            <p className="font-medium">{t('rights.ended', { until: printDay(lastDay, actor.language, zone) })}</p>
            <p>
              {t('rights.endedStories', { count })}{' '}
              {count > 0 ? (
                <Link href={`/desk/sources/${agency.id}/published`} prefetch={false} className="underline">
                  {t('rights.toStories')}
                </Link>
              ) : null}
            </p>
          </Notice>
        </div>
      ) : null}
      <RightsForm agency={agency} until={lastDay ? isoInZone(lastDay, zone).slice(0, 10) : ''} />
    </section>
  )
}
