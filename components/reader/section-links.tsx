import type { PublicSection } from '#lib/section/list-public.ts'
import { sectionPath } from '#lib/web/urls.ts'

/** The paper's sections as items of a list. */
export function SectionLinks({ sections }: { sections: PublicSection[] }) {
  return sections.map((section) => (
    <li key={section.id}>
      <a href={sectionPath(section.slug)}>{section.name}</a>
    </li>
  ))
}
