import { z } from 'zod'
import { type Reason, reasonSchema } from '#lib/platform/outcome.ts'
import type { Incoming } from '#lib/wire/receive.ts'
import type { Channel, Prisma } from '#prisma/client/client.ts'

/** What a look at a channel is told. */
export type Looking = Pick<Channel, 'id' | 'kind' | 'address' | 'secret' | 'progress'>

/**
 * What a look brings: whole files, what to remember for the next one, the address it moved to for good, and what is to be done once the
 * files are safe. Or why it brings nothing, not before when to ask again, and whether it is gone for good.
 */
export type Look =
  | {
      ok: true
      files: Incoming[]
      progress: Prisma.InputJsonObject
      movedTo?: string
      /** The encoding that the transport declares. */
      charset?: string
      settle?: () => Promise<void>
    }
  | { ok: false; reason: Reason; notBefore?: Date; isGone?: boolean }

export type Collector = (channel: Looking, now: Date) => Promise<Look>

/** A stored problem; one of an older form is none. */
export function problemIn(stored: unknown): Reason | null {
  return reasonSchema.safeParse(stored).data ?? null
}

const moved = z.object({ movedFrom: z.string(), movedAt: z.iso.datetime() })

/** From where a feed moved to its present address by itself, and when; null if it did not. */
export function moveIn(progress: unknown): { from: string; at: Date } | null {
  const found = moved.safeParse(progress).data
  return found ? { from: found.movedFrom, at: new Date(found.movedAt) } : null
}
