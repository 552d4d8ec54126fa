import { sketchOf } from '#lib/import/content/sketch.ts'
import type { Tx } from '#lib/platform/db.ts'
import { fold } from './fold.ts'

/** A tsvector may have a megabyte; the rest of a longer text is not searched. */
const SEARCHED = 200_000

/** Writes the words of a story's published revision for the search, headline before the rest; call it inside the publishing transaction. */
export async function writeSearchEntry(tx: Tx, articleId: string): Promise<void> {
  const revision = await tx.revision.findFirst({
    where: { articleId, state: 'published' },
    select: { headline: true, standfirst: true, text: true, byline: true, language: true, sortAt: true },
  })
  if (!revision?.sortAt) throw new Error(`article ${articleId} has no published revision to search`)
  const headline = fold(revision.headline)
  const rest = fold(`${revision.standfirst} ${revision.byline} ${revision.text}`).slice(0, SEARCHED)
  await tx.$executeRaw`
    insert into search_entry ("articleId", "sortAt", language, sketch, words)
    values (${articleId}::uuid, ${revision.sortAt}, ${revision.language}, ${sketchOf(revision.text)}::int[],
      setweight(to_tsvector('simple', ${headline}), 'A') || setweight(to_tsvector('simple', ${rest}), 'B'))
    on conflict ("articleId") do update set "sortAt" = excluded."sortAt", language = excluded.language, sketch = excluded.sketch, words = excluded.words`
}
