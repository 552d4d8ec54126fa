import { isDeepStrictEqual } from 'node:util'
import { recordAudit } from '#lib/audit/record.ts'
import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import { readSafely } from '#lib/import/sandbox/read-safely.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import type { Tx } from '#lib/platform/db.ts'
import { done, type Outcome } from '#lib/platform/outcome.ts'
import { cursorOf, readCursor } from '#lib/platform/page.ts'
import { findBuiltIn, loadRegistry, type Registry, registerMet } from '#lib/source/registry.ts'
import { columnsOf } from './columns.ts'
import { lend } from './lend.ts'
import { lentBy } from './lent-by.ts'
import { readCopy } from './read-copy.ts'
import { fetchedFrom } from './receive.ts'

/** How many waiting items were read again, how many of them read differently now, and where to go on; null when none is left. */
export type Reread = { read: number; changed: number; next: string | null }

const ITEMS = 200
const BYTES = 24_000_000

/**
 * Reads waiting items again with the registry as it is now, newest first, as many as fit one request. Items in use stay as they were
 * read: their stories are written by people. Pieces that someone put back stay so where the new reading leaves out the same words.
 */
export function readAgain(actor: Actor, input: { before: string | null }, now?: Date): Promise<Outcome<Reread>> {
  return act(actor, 'agency.change', (tx, time) => readPage(tx, actor, time, input.before, null), now)
}

/** The same of one agency's waiting items, for an editor who taught or forgot what its copy has in common. */
export function readAgencyAgain(
  actor: Actor,
  input: { agencyId: string; before: string | null },
  now?: Date,
): Promise<Outcome<Reread>> {
  return act(actor, 'habit.change', (tx, time) => readPage(tx, actor, time, input.before, input.agencyId), now)
}

async function readPage(
  tx: Tx,
  actor: Actor,
  now: Date,
  before: string | null,
  agencyId: string | null,
): Promise<Outcome<Reread>> {
  const page = await nextItems(tx, before, agencyId)
  const registry = await loadRegistry(tx, now)
  const changed = await readEach(
    tx,
    page.items.map((item) => item.id),
    registry,
    now,
  )
  if (changed > 0)
    await recordAudit(tx, actor, now, {
      verb: 'wire.readAgain',
      thing: 'wire',
      detail: { read: page.items.length, changed },
    })
  return done({ read: page.items.length, changed, next: page.next })
}

type Place = { id: string; receivedAt: Date; size: number }

/** The next waiting items by key, until their bytes fill one request. */
async function nextItems(
  tx: Tx,
  before: string | null,
  agencyId: string | null,
): Promise<{ items: Place[]; next: string | null }> {
  const cursor = readCursor(before) ?? { at: new Date(8.64e15 / 100), id: 'ffffffff-ffff-7fff-bfff-ffffffffffff' }
  const rows = await tx.$queryRaw<Place[]>`
    select id, "receivedAt", octet_length(raw) as size from wire_item join wire_file using (sha256)
    where state = 'waiting' and (${agencyId}::uuid is null or "agencyId" = ${agencyId}::uuid) and ("receivedAt", id) < (${cursor.at}, ${cursor.id}::uuid)
    order by "receivedAt" desc, id desc limit ${ITEMS + 1}`
  let bytes = 0
  const fitting = rows.slice(0, ITEMS).filter((row, at) => {
    bytes += row.size
    return at === 0 || bytes <= BYTES
  })
  const last = fitting.at(-1)
  return { items: fitting, next: rows.length > fitting.length && last ? cursorOf(last.receivedAt, last.id) : null }
}

async function readEach(tx: Tx, ids: string[], registry: Registry, now: Date): Promise<number> {
  const items = await tx.wireItem.findMany({
    where: { id: { in: ids }, state: 'waiting' },
    select: {
      id: true,
      file: true,
      index: true,
      fileName: true,
      receivedAt: true,
      parsed: true,
      putBack: true,
      agencyId: true,
      channelId: true,
      batchFile: { select: { url: true, charset: true } },
    },
  })
  const channels = await lentBy(
    tx,
    items.flatMap(({ channelId }) => channelId ?? []),
  )
  const isKnown = (name: string) => registry.find(name) !== null || findBuiltIn(name) !== null
  const again: { item: (typeof items)[number]; copy: ParsedCopy }[] = []
  for (const item of items) {
    // Dates are reckoned from when the copy came in, not from today.
    const channel = channels.get(item.channelId ?? '')
    const declared = channel?.declared ?? {}
    const options = {
      fileName: item.fileName ?? '',
      agencies: registry.agencies,
      now: item.receivedAt,
      ...declared,
      ...fetchedFrom(item.batchFile ?? {}),
    }
    const result = await readSafely(item.file.raw, options)
    const copy = result.ok ? result.copies.find((one) => one.index === item.index) : undefined
    if (copy) again.push({ item, copy: channel ? lend(copy, channel, isKnown) : copy })
  }
  const latest = await registerMet(
    tx,
    registry,
    again.flatMap(({ copy }) => copy.agency ?? []),
    now,
  )
  let changed = 0
  for (const { item, copy } of again) {
    const before = readCopy(item.parsed)
    const columns = columnsOf(copy, latest)
    if (before && columns.agencyId === item.agencyId && isDeepStrictEqual(before, readCopy(copy))) continue
    const putBack = before ? stillOut(before, copy, item.putBack) : []
    const written = await tx.wireItem.updateMany({
      where: { id: item.id, state: 'waiting' },
      data: { ...columns, putBack },
    })
    changed += written.count
  }
  return changed
}

/** The pieces that were put back, by their places in the new list of removed pieces. */
function stillOut(before: ParsedCopy, after: ParsedCopy, putBack: readonly number[]): number[] {
  return putBack.flatMap((index) => {
    const old = before.removed[index]
    const place = after.removed.findIndex(
      (piece) => old && piece.span[0] === old.span[0] && piece.span[1] === old.span[1],
    )
    return place === -1 ? [] : [place]
  })
}
