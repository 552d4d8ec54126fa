import type { Metadata } from 'next'
import { PageHeader } from '#components/ui/page-header.tsx'
import { findBuiltIn } from '#lib/source/registry.ts'
import { requireVerb } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'
import { AgencyForm } from '../agency-form.tsx'
import { formChoices } from '../form-choices.ts'

export async function generateMetadata(): Promise<Metadata> {
  const actor = await requireVerb('agency.change')
  return { title: words(actor.language, 'wire')('source.addTitle') }
}

const nothing = { aliases: [], language: null, zone: null, genre: null, website: null }

/** `from` starts from an agency that is built in, `name` from a name that stood in copy. */
export default async function NewSourcePage({ searchParams }: PageProps<'/desk/sources/new'>) {
  const actor = await requireVerb('agency.change')
  const { from, name } = await searchParams
  const builtIn = typeof from === 'string' ? findBuiltIn(from) : null
  const agency = builtIn ?? { ...nothing, name: typeof name === 'string' ? name.slice(0, 120) : '' }
  const t = words(actor.language, 'wire')
  return (
    <>
      <PageHeader title={t('source.addTitle')} />
      <AgencyForm agency={{ ...agency, id: null }} {...formChoices(actor.language)} />
    </>
  )
}
