import type { Metadata } from 'next'
import { Intake } from '#components/desk/wire/intake.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireVerb } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const actor = await requireVerb('wire.import')
  return { title: words(actor.language, 'wire')('importTitle') }
}

export default async function ImportPage() {
  const actor = await requireVerb('wire.import')
  const t = words(actor.language, 'wire')
  return (
    <>
      <PageHeader title={t('importTitle')} lead={t('importLead')} />
      <Intake roomy />
    </>
  )
}
