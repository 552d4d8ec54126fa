import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '#components/ui/page-header.tsx'
import { findAgency } from '#lib/source/find.ts'
import { requireVerb } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'
import { AgencyForm } from '../agency-form.tsx'
import { formChoices } from '../form-choices.ts'

export async function generateMetadata({ params }: PageProps<'/desk/sources/[id]'>): Promise<Metadata> {
  const agency = await findAgency(await requireVerb('agency.change'), (await params).id)
  return { title: agency?.name ?? '…' }
}

export default async function SourcePage({ params }: PageProps<'/desk/sources/[id]'>) {
  const actor = await requireVerb('agency.change')
  const agency = await findAgency(actor, (await params).id)
  if (!agency) notFound()
  const t = words(actor.language, 'wire')
  return (
    <>
      <PageHeader title={agency.name} back={{ href: '/desk/sources', label: t('source.title') }} />
      <AgencyForm agency={agency} copyId={null} {...formChoices(actor.language)} />
    </>
  )
}
