import { closeDatabase, database, transaction } from '#lib/platform/db.ts'
import { writeSearchEntry } from '#lib/search/write.ts'

const PAGE = 500

/**
 * `copydesk reindex`: writes anew what published stories are found by, in search and when copy that resembles them comes in. Readers
 * notice nothing; it may be stopped and run again.
 */
export async function run(): Promise<number> {
  let done = 0
  try {
    for (let last: string | null = null; ; ) {
      const page: { articleId: string }[] = await database().searchEntry.findMany({
        where: last === null ? {} : { articleId: { gt: last } },
        select: { articleId: true },
        orderBy: { articleId: 'asc' },
        take: PAGE,
      })
      for (const { articleId } of page) if (await transaction((tx) => writeIfPublished(tx, articleId))) done += 1
      last = page.at(-1)?.articleId ?? null
      if (last === null) break
    }
  } finally {
    await closeDatabase()
  }
  console.log(`${done} stories indexed`)
  return 0
}

/** A story may be withdrawn meanwhile: then it has no entry any more, and gets none. */
async function writeIfPublished(tx: Parameters<typeof writeSearchEntry>[0], articleId: string): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`
    select 1 from article where id = ${articleId}::uuid and state = 'published' for share`
  if (held.length === 0) return false
  await writeSearchEntry(tx, articleId)
  return true
}
