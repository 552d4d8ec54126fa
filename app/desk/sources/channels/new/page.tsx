import type { Metadata } from 'next'
import { PageHeader } from '#components/ui/page-header.tsx'
import { channelKinds } from '#lib/channel/channel-kinds.ts'
import { env } from '#lib/platform/env.ts'
import { listSectionNames } from '#lib/section/list-names.ts'
import { findAgency } from '#lib/source/find.ts'
import { oneValue } from '#lib/web/query.ts'
import { requireVerb } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'
import { formChoices } from '../../form-choices.ts'
import { ChannelForm } from '../channel-form.tsx'
import { newValues } from '../form-values.ts'

export async function generateMetadata(): Promise<Metadata> {
  const actor = await requireVerb('channel.change')
  return { title: words(actor.language, 'channel')('title') }
}

/** Adds a channel of `kind` to `agency`. */
export default async function NewChannelPage({ searchParams }: PageProps<'/desk/sources/channels/new'>) {
  const actor = await requireVerb('channel.change')
  const asked = await searchParams
  const kind = channelKinds.find((one) => one === oneValue(asked.kind)) ?? 'feed'
  const t = words(actor.language, 'channel')
  const agency = await findAgency(actor, oneValue(asked.agency) ?? '')
  const back = { href: '/desk/sources', label: words(actor.language, 'wire')('source.title') }
  if (!agency) return <PageHeader title={t(`add.${kind}`)} back={back} />
  return (
    <>
      <PageHeader
        title={t(`add.${kind}`)}
        lead={t(`kindHint.${kind}`)}
        back={{ href: `/desk/sources/${agency.id}`, label: agency.name }}
      />
      <ChannelForm
        channel={newValues(agency.id, kind)}
        choices={{ sections: await listSectionNames(), ...formChoices(actor.language) }}
        roots={env().COPYDESK_WATCH}
        siteUrl={env().SITE_URL}
      />
    </>
  )
}
