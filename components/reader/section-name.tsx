import { sectionPath } from '#lib/web/urls.ts'

/** A section's name over some of its stories, and the way to all of them. */
export function SectionName({ section, children }: { section: { slug: string; name: string }; children?: string }) {
  return (
    <h2 id={`section-${section.slug}`} className="section-name">
      <a href={sectionPath(section.slug)}>{children ?? section.name}</a>
    </h2>
  )
}
