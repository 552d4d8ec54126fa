import { inlineJson } from '#lib/web/news-article.ts'

/** The story for machines. The script holds data and is never run. */
export function StructuredData({ data }: { data: Record<string, unknown> }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which nothing can end the element
      dangerouslySetInnerHTML={{ __html: inlineJson(data) }}
    />
  )
}
