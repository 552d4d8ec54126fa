import Link from 'next/link'
import { Moment } from '#components/desk/moment.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { channelKinds } from '#lib/channel/channel-kinds.ts'
import type { ShownChannel } from '#lib/channel/find.ts'
import type { Actor } from '#lib/person/actor.ts'
import { words } from '#lib/web/words.ts'
import { LookForm } from '../channels/look-form.tsx'
import { StandingBadge } from '../channels/standing-badge.tsx'
import { troubleOf } from '../channels/trouble.tsx'

type Props = {
  agency: { id: string; name: string }
  channels: ShownChannel[]
  actor: Actor
  zone: string
  siteUrl: string
}

/** The ways in for an agency's copy, how each goes, and further ones to add. */
export function ChannelList({ agency, channels, actor, zone, siteUrl }: Props) {
  const t = words(actor.language, 'channel')
  return (
    <section aria-labelledby="channels" className="mb-10">
      <h2 id="channels" className="border-b-2 border-ink pb-1 text-sm font-semibold">
        {t('title')}
      </h2>
      {channels.length === 0 ? (
        <p className="mt-3 max-w-prose text-soft">{t('noneHint', { agency: agency.name })}</p>
      ) : (
        <ul className="divide-y divide-rule border-b border-rule">
          {channels.map((channel) => (
            <ChannelLine key={channel.id} channel={channel} actor={actor} zone={zone} siteUrl={siteUrl} />
          ))}
        </ul>
      )}
      <p className="mt-4 flex flex-wrap gap-2">
        {channelKinds.map((kind) => (
          <ButtonLink key={kind} href={`/desk/sources/channels/new?agency=${agency.id}&kind=${kind}`}>
            {t(`add.${kind}`)}
          </ButtonLink>
        ))}
      </p>
    </section>
  )
}

function ChannelLine({
  channel,
  actor,
  zone,
  siteUrl,
}: Omit<Props, 'agency' | 'channels'> & { channel: ShownChannel }) {
  const t = words(actor.language, 'channel')
  const { id, kind, name, standing, heardAt, closedAt } = channel
  const trouble = troubleOf({ channel, language: actor.language, zone })
  const hasWayOut = standing === 'failing' || (standing === 'closed' && channel.closedBy === null)
  return (
    <li className="grid gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            href={`/desk/sources/channels/${id}`}
            prefetch={false}
            className="inline-flex min-h-6 items-center font-medium wrap-anywhere hover:underline"
          >
            {name}
          </Link>
          <StandingBadge standing={standing} language={actor.language} />
        </p>
        <p className="text-sm text-soft">
          {t(`kind.${kind}`)} · {t('heard')}:{' '}
          {heardAt ? <Moment at={heardAt} language={actor.language} zone={zone} style="short" /> : t('never')}
        </p>
        {trouble.map((line) => (
          <p key={line} className="text-sm wrap-anywhere text-warn">
            {line}
          </p>
        ))}
      </div>
      {hasWayOut ? (
        <div className="sm:self-center">
          <LookForm id={id} name={name} kind={kind} closed={closedAt !== null} siteUrl={siteUrl} />
        </div>
      ) : null}
    </li>
  )
}
