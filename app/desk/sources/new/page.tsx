import type { Metadata } from 'next'
import { PageHeader } from '#components/ui/page-header.tsx'
import { isId } from '#lib/platform/ids.ts'
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

/** `from` starts from an agency that is built in, `name` from a name that stood in copy; `copy` is the item to go back to. */
export default async function NewSourcePage({ searchParams }: PageProps<'/desk/sources/new'>) {
  const actor = await requireVerb('agency.change')
  const { from, name, copy } = await searchParams
  const builtIn = typeof from === 'string' ? findBuiltIn(from) : null
  const agency = builtIn ?? { ...nothing, name: typeof name === 'string' ? name.slice(0, 120) : '' }
  const t = words(actor.language, 'wire')
  return (
    <>
      <PageHeader title={t('source.addTitle')} back={{ href: '/desk/sources', label: t('source.title') }} />
      <AgencyForm
        agency={{ ...agency, id: null }}
        copyId={typeof copy === 'string' && isId(copy) ? copy : null}
        {...formChoices(actor.language)}
      />
    </>
  )
}
