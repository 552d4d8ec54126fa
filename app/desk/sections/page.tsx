import type { Metadata } from 'next'
import { Sections } from '#components/desk/section/sections.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listSectionNames } from '#lib/section/list-names.ts'
import { requireVerb } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words((await requireVerb('section.change')).language, 'tags')('sections.title') }
}

/** The sections of the site, in the order of its navigation. */
export default async function SectionsPage() {
  const actor = await requireVerb('section.change')
  const t = words(actor.language, 'tags')
  return (
    <>
      <PageHeader title={t('sections.title')} lead={t('sections.lead')} />
      <Sections sections={await listSectionNames()} />
    </>
  )
}
