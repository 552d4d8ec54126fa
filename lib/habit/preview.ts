import type { Agency } from '#lib/import/agencies.ts'
import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import { readSafely } from '#lib/import/sandbox/read-safely.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import type { Tx } from '#lib/platform/db.ts'
import { done, type Outcome } from '#lib/platform/outcome.ts'
import { loadRegistry } from '#lib/source/registry.ts'
import { differenceOf, type HabitChange } from './difference.ts'
import type { HabitInput } from './input.ts'
import { proposedHabit } from './proposed.ts'

/** So many of an agency's newest items are read with the habit and without it, and so many bytes of them. */
const LAST = 50
const BYTES = 16_000_000

export type ChangedItem = HabitChange & { id: string; headline: string; receivedAt: Date }

/** The habit that words show, and what it would change in the agency's last items; nothing is written. */
export type HabitPreview = {
  agency: { id: string; name: string }
  pattern: string
  looked: number
  changed: ChangedItem[]
  worse: number
}

/** What a habit would do, before it is taught: the agency's last items read with it, those that would read differently, and which worse. */
export function previewHabit(actor: Actor, input: HabitInput, now?: Date): Promise<Outcome<HabitPreview>> {
  return act(
    actor,
    'habit.change',
    async (tx, time) => {
      const proposed = await proposedHabit(tx, input)
      if (!proposed.ok) return proposed
      const { agency, pattern } = proposed.value
      const { agencies } = await loadRegistry(tx, time)
      const habit = { kind: input.kind, pattern, by: actor.name, on: time.toISOString().slice(0, 10) }
      const taught = agencies.map((one) =>
        one.name === agency.name ? { ...one, habits: [...(one.habits ?? []), habit] } : one,
      )
      const items = await lastItems(tx, agency.id)
      const without = await readAll(items, agencies, agency.name)
      const within = await readAll(items, taught, agency.name)
      const changed = items.flatMap(({ id, headline, receivedAt }): ChangedItem[] => {
        const [before, after] = [without.get(id), within.get(id)]
        const change = before && after ? differenceOf(before, after) : null
        return change ? [{ ...change, id, headline, receivedAt }] : []
      })
      return done({
        agency,
        pattern,
        looked: items.length,
        changed,
        worse: changed.filter((one) => one.worse.length > 0).length,
      })
    },
    now,
  )
}

type Item = Awaited<ReturnType<typeof lastItems>>[number]

async function lastItems(tx: Tx, agencyId: string) {
  const items = await tx.wireItem.findMany({
    where: { agencyId },
    select: {
      id: true,
      index: true,
      fileName: true,
      receivedAt: true,
      headline: true,
      file: { select: { raw: true } },
    },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: LAST,
  })
  let bytes = 0
  return items.filter((item, at) => {
    bytes += item.file.raw.length
    return at === 0 || bytes <= BYTES
  })
}

/** Dates are reckoned from when the copy came in, as when it is read again. */
async function readAll(
  items: readonly Item[],
  agencies: readonly Agency[],
  supplier: string,
): Promise<Map<string, ParsedCopy>> {
  const read = new Map<string, ParsedCopy>()
  for (const { id, index, fileName, receivedAt, file } of items) {
    const options = { fileName: fileName ?? '', agencies, supplier, now: receivedAt }
    const result = await readSafely(file.raw, options)
    const copy = result.ok ? result.copies.find((one) => one.index === index) : undefined
    if (copy) read.set(id, copy)
  }
  return read
}
