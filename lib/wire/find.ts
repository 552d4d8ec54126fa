import { decode } from '#lib/import/decode.ts'
import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { readCopy } from './read-copy.ts'
import { isInBytes } from './wire-item.ts'

const whole = {
  file: { select: { raw: true } },
  receivedBy: { select: { name: true } },
  usedBy: { select: { name: true } },
  dismissedBy: { select: { name: true } },
  agency: true,
  channel: { select: { name: true } },
  relatedTo: { select: { id: true, headline: true, articleId: true } },
  relatedStory: { select: { id: true } },
  rule: { select: { name: true } },
  section: { select: { name: true } },
  assignedTo: { select: { name: true } },
} as const satisfies Prisma.WireItemInclude

type Row = Omit<Prisma.WireItemGetPayload<{ include: typeof whole }>, 'file' | 'parsed'>

/** An item with its raw copy as text, empty where its file is none, and the reading of it; `copy` is null where the stored reading is of an older form. */
export type FoundItem = Row & { copy: ParsedCopy | null; rawText: string }

/** One item for the desk, or null. */
export async function findWireItem(actor: Actor, id: string): Promise<FoundItem | null> {
  if (!can(actor, 'desk.read') || !isId(id)) return null
  const row = await database().wireItem.findUnique({ where: { id }, include: whole })
  if (!row) return null
  const { file, parsed, ...item } = row
  const copy = readCopy(parsed)
  return { ...item, copy, rawText: copy && isInBytes(copy.format) ? '' : decode(file.raw).text }
}

/** The bytes of an item as they came, or null. */
export async function findRaw(
  actor: Actor,
  id: string,
): Promise<{ id: string; fileName: string | null; bytes: Uint8Array<ArrayBuffer> } | null> {
  if (!can(actor, 'desk.read') || !isId(id)) return null
  const row = await database().wireItem.findUnique({ where: { id }, select: { id: true, fileName: true, file: true } })
  return row && { id: row.id, fileName: row.fileName, bytes: row.file.raw }
}
