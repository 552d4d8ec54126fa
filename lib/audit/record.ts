import type { Tx } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import type { Prisma } from '#prisma/client/client.ts'

export type AuditEntry = {
  verb: string
  thing:
    | 'article'
    | 'person'
    | 'session'
    | 'invitation'
    | 'wire'
    | 'batch'
    | 'tag'
    | 'media'
    | 'agency'
    | 'channel'
    | 'section'
    | 'mistake'
    | 'rule'
  thingId?: string
  label?: string
  detail?: Prisma.InputJsonObject
}

/**
 * Writes one audit row inside the verb's own transaction: the change and its record stand or fall together.
 * The actor's name is kept as it was at that moment; the address comes from the door, never from the request's body.
 */
export async function recordAudit(
  tx: Tx,
  actor: { id?: string; name: string; address?: string },
  now: Date,
  entry: AuditEntry,
): Promise<void> {
  await tx.auditEvent.create({
    data: {
      id: newId(now.getTime()),
      at: now,
      actorId: actor.id ?? null,
      actorName: actor.name,
      address: actor.address ?? null,
      verb: entry.verb,
      thing: entry.thing,
      thingId: entry.thingId ?? null,
      label: entry.label ?? '',
      detail: entry.detail ?? {},
    },
  })
}
