import { Prisma } from '#prisma/client/client.ts'

/** A condition on `tag_name n`: the name begins so. A range in the order of the index, which does not depend on the database's collation. */
export function startsWith(folded: string): Prisma.Sql {
  return Prisma.sql`(n.folded collate "C" >= ${folded} and n.folded collate "C" < ${`${folded}\u{10ffff}`})`
}

/** A condition on `tag_name n`: each word that was typed begins a word of the name. Of a single letter nothing is said: too many have it. */
export function hasWords(folded: string): Prisma.Sql {
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.join('').length < 2) return Prisma.sql`false`
  const query = words.map((word) => `'${word}':*`).join(' & ')
  return Prisma.sql`to_tsvector('simple', n.folded) @@ to_tsquery('simple', ${query})`
}
