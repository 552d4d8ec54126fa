import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Moment, momentText } from '#components/desk/moment.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { type BroughtBatch, findChannel, listBrought, type ShownChannel } from '#lib/channel/find.ts'
import type { Actor, Language } from '#lib/person/actor.ts'
import { env } from '#lib/platform/env.ts'
import { listSectionNames } from '#lib/section/list-names.ts'
import { findSite } from '#lib/setting/site.ts'
import { requireVerb } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'
import { formChoices } from '../../form-choices.ts'
import { ChannelForm } from '../channel-form.tsx'
import { CloseForm } from '../close-form.tsx'
import { valuesOf } from '../form-values.ts'
import { LookForm } from '../look-form.tsx'
import { StandingBadge } from '../standing-badge.tsx'
import { troubleOf } from '../trouble.tsx'

export async function generateMetadata({ params }: PageProps<'/desk/sources/channels/[id]'>): Promise<Metadata> {
  const channel = await findChannel(await requireVerb('channel.change'), (await params).id)
  return { title: channel?.name ?? '…' }
}

/** One channel: how it goes, what it brought last, what it is, and how it ends. */
export default async function ChannelPage({ params }: PageProps<'/desk/sources/channels/[id]'>) {
  const actor = await requireVerb('channel.change')
  const channel = await findChannel(actor, (await params).id)
  if (!channel) notFound()
  const [{ zone }, sections, brought] = await Promise.all([
    findSite(),
    listSectionNames(),
    listBrought(actor, channel.id),
  ])
  const t = words(actor.language, 'channel')
  const { id, kind, name, closedAt } = channel
  return (
    <>
      <PageHeader
        title={name}
        back={{ href: `/desk/sources/${channel.agencyId}`, label: channel.agency.name }}
        lead={
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <StandingBadge standing={channel.standing} language={actor.language} />
            <span>{t(`kind.${kind}`)}</span>
            {channel.address ? (
              <span className="font-mono text-sm wrap-anywhere">· {shown(channel.address)}</span>
            ) : null}
          </span>
        }
        actions={<LookForm id={id} name={name} kind={kind} closed={closedAt !== null} siteUrl={env().SITE_URL} />}
      />
      <Trouble channel={channel} language={actor.language} zone={zone} />
      <Times channel={channel} actor={actor} zone={zone} />
      <Section title={t('brought')}>
        <Brought batches={brought} language={actor.language} zone={zone} />
      </Section>
      <Section title={t('change')}>
        <ChannelForm
          key={channel.address}
          channel={valuesOf(channel)}
          choices={{ sections, ...formChoices(actor.language) }}
          roots={env().COPYDESK_WATCH}
          siteUrl={env().SITE_URL}
        />
      </Section>
      {closedAt === null ? (
        <Section title={t('close')}>
          <CloseForm id={id} kind={kind} />
        </Section>
      ) : null}
    </>
  )
}

/** An address as people read it: what was escaped for machines is written out. */
function shown(address: string): string {
  try {
    return decodeURI(address).replaceAll('%40', '@')
  } catch {
    return address
  }
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-10">
      <h2 className="mb-4 border-b-2 border-ink pb-1 text-sm font-semibold">{title}</h2>
      {children}
    </section>
  )
}

function Trouble({ channel, language, zone }: { channel: ShownChannel; language: Language; zone: string }) {
  const lines = troubleOf({ channel, language, zone })
  if (lines.length === 0) return null
  return (
    <div className="mb-6 max-w-3xl">
      <Notice tone={channel.standing === 'closed' ? 'danger' : 'warn'}>
        {lines.map((line) => (
          <p key={line} className="wrap-anywhere">
            {line}
          </p>
        ))}
      </Notice>
    </div>
  )
}

function Times({ channel, actor, zone }: { channel: ShownChannel; actor: Actor; zone: string }) {
  const t = words(actor.language, 'channel')
  const moment = (at: Date | null) =>
    at ? <Moment at={at} language={actor.language} zone={zone} style="short" /> : t('never')
  const { heardAt, checkedAt, nextAt, closedAt, kind, moved } = channel
  return (
    <>
      <dl className="mb-4 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5">
        <dt className="text-soft">{t('heard')}</dt>
        <dd>{moment(heardAt)}</dd>
        {kind === 'token' ? null : (
          <>
            <dt className="text-soft">{t('checked')}</dt>
            <dd>{moment(checkedAt)}</dd>
          </>
        )}
        {kind === 'token' || closedAt !== null || nextAt === null ? null : (
          <>
            <dt className="text-soft">{t('nextLook')}</dt>
            <dd>{nextAt <= new Date() ? t('soon') : moment(nextAt)}</dd>
          </>
        )}
      </dl>
      <p className="mb-8 text-sm text-soft wrap-anywhere">
        {t('addedBy', { name: channel.createdBy.name, at: momentText(channel.createdAt, actor.language, zone, 'day') })}
        {moved
          ? ` · ${t('movedFrom', { address: moved.from, at: momentText(moved.at, actor.language, zone, 'day') })}`
          : ''}
      </p>
    </>
  )
}

function Brought({ batches, language, zone }: { batches: BroughtBatch[]; language: Language; zone: string }) {
  const t = words(language, 'channel')
  if (batches.length === 0) return <p className="text-soft">{t('broughtNone')}</p>
  return (
    <ul className="-mt-4 divide-y divide-rule border-b border-rule">
      {batches.map(({ id, createdAt, items, refused }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
          <Link href={`/desk/wire/batches/${id}`} prefetch={false} className="min-h-6 hover:underline">
            <Moment at={createdAt} language={language} zone={zone} style="short" />
          </Link>
          <span className="text-sm text-soft">
            {t('items', { count: items })}
            {refused > 0 ? ` · ${t('refused', { count: refused })}` : ''}
          </span>
        </li>
      ))}
    </ul>
  )
}
