import { database } from '#lib/platform/db.ts'
import type { Role } from '#prisma/client/enums.ts'

export type Account = { slug: string; email: string; name: string; role: Role; suspendedAt: Date | null }

/** Every account, by slug, for the server's command line; read a thousand at a time. */
export async function* listAccounts(): AsyncGenerator<Account> {
  let after = ''
  for (;;) {
    const page = await database().person.findMany({
      where: { slug: { gt: after } },
      select: { slug: true, email: true, name: true, role: true, suspendedAt: true },
      orderBy: { slug: 'asc' },
      take: 1_000,
    })
    yield* page
    const last = page.at(-1)
    if (!last || page.length < 1_000) return
    after = last.slug
  }
}
