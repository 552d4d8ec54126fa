import { type Agency, knownAgencies, nameKey } from '#lib/import/agencies.ts'
import type { Habit } from '#lib/import/habit.ts'
import type { Tx } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { isoInZone } from '#lib/setting/zone.ts'
import type { Genre } from '#prisma/client/enums.ts'

/** An agency of the newsroom's registry as stories and wire items point to it. */
export type KnownAgency = { id: string; name: string; genre: Genre | null; language: string | null }

export type Registry = {
  /** What the reading of copy is given: the newsroom's own agencies, which win over those it knows by itself. */
  agencies: Agency[]
  /** The row of an agency that was read from copy, by any of its names; null where nobody registered it. */
  find: (name: string) => KnownAgency | null
}

/** The newsroom's agencies. `now` decides between summer and winter time where copy names no zone. */
export async function loadRegistry(tx: Tx, now: Date): Promise<Registry> {
  const rows = await tx.agency.findMany({
    orderBy: { name: 'asc' },
    include: {
      habits: { include: { taughtBy: { select: { name: true } } }, orderBy: [{ taughtAt: 'asc' }, { id: 'asc' }] },
    },
  })
  const byKey = new Map<string, KnownAgency>()
  for (const { aliases, habits: _habits, ...row } of rows)
    for (const name of [row.name, ...aliases]) byKey.set(nameKey(name), row)
  return {
    agencies: rows.map((row) => ({
      name: row.name,
      names: row.aliases,
      ...(row.zone ? { zone: offsetOf(row.zone, now) } : {}),
      ...(row.genre === 'press_release' ? { genre: 'press release' as const } : {}),
      ...(row.language ? { language: row.language } : {}),
      ...(row.habits.length > 0 ? { habits: row.habits.map(habitOf) } : {}),
    })),
    find: (name) => byKey.get(nameKey(name)) ?? null,
  }
}

type HabitRow = Omit<Habit, 'by' | 'on'> & { taughtAt: Date; taughtBy: { name: string } }

function habitOf({ kind, pattern, taughtBy, taughtAt }: HabitRow): Habit {
  return { kind, pattern, by: taughtBy.name, on: taughtAt.toISOString().slice(0, 10) }
}

/** The offset a zone has now, in the form that dates in copy bear: `+04:00`. */
function offsetOf(zone: string, now: Date): string {
  return /[+-]\d{2}:\d{2}$/.exec(isoInZone(now, zone))?.[0] ?? '+00:00'
}

/**
 * Registers those built-in agencies whose copy has come in and that have no row yet, so that items and stories can point to them.
 * Two imports may meet the same agency at once: the second finds the first one's row. Gives the registry as it then is.
 */
export async function registerMet(tx: Tx, registry: Registry, names: Iterable<string>, now: Date): Promise<Registry> {
  const met = [...new Set(names)].filter((name) => registry.find(name) === null)
  const known = met.flatMap((name) => findBuiltIn(name) ?? [])
  if (known.length === 0) return registry
  const data = known.map((agency) => ({ id: newId(), ...agency }))
  await tx.agency.createMany({ data: data.sort((a, b) => (a.name < b.name ? -1 : 1)), skipDuplicates: true })
  return loadRegistry(tx, now)
}

/** A built-in agency by its name, as a row to start from. */
export function findBuiltIn(name: string): BuiltIn | null {
  const agency = knownAgencies.find((one) => nameKey(one.name) === nameKey(name))
  return agency ? columnsOf(agency) : null
}

export type BuiltIn = ReturnType<typeof columnsOf>

/** A built-in agency as a row of the registry. */
export function columnsOf(agency: Agency) {
  return {
    name: agency.name,
    aliases: agency.names ?? [],
    language: agency.language ?? null,
    zone: agency.zone ?? null,
    genre: agency.genre === 'press release' ? ('press_release' as const) : null,
    website: null,
  }
}
