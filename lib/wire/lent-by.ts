import { z } from 'zod'
import type { Tx } from '#lib/platform/db.ts'
import type { Lent } from './lend.ts'

/** What a channel lends, and what its transport declares of everything that comes through it. */
export type LentBy = Lent & { declared: { supplier: string; url?: string; transportCharset?: string } }

/** What channels lend to copy that came through them, by the channel's id. */
export async function lentBy(tx: Tx, channelIds: readonly string[]): Promise<Map<string, LentBy>> {
  const rows = await tx.channel.findMany({ where: { id: { in: [...new Set(channelIds)] } }, include: { agency: true } })
  return new Map(
    rows.map(({ id, agency, language, zone, kind, address, progress }) => [
      id,
      {
        agency,
        language,
        zone,
        declared: { supplier: agency.name, ...(kind === 'feed' ? { url: address, ...charsetIn(progress) } : {}) },
      },
    ]),
  )
}

const told = z.object({ charset: z.string() })

function charsetIn(progress: unknown): { transportCharset?: string } {
  const charset = told.safeParse(progress).data?.charset
  return charset === undefined ? {} : { transportCharset: charset }
}
