import { caller } from './caller.ts'
import { actionsInBuild } from './inventory.ts'
import { addressOf, plantSecrets } from './secrets.ts'
import type { Call } from './send.ts'
import { type Given, valid, validForAnyone } from './valid.ts'

/** Every action with a call that it accepts from an admin, ready to be sent. */
export async function validCalls(site: string): Promise<{ what: string; call: Call; given: Given }[]> {
  const secrets = await plantSecrets()
  const { person, cookie } = await caller({ role: 'admin' })
  const calls = await Promise.all(
    actionsInBuild().map(async ({ id, folder, name, pages }) => {
      const what = `${folder} ${name}`
      const given = await (valid[folder]?.[name]?.({ caller: person, owner: person }) ?? validForAnyone[what]?.())
      const path = addressOf(pages[0] ?? '/desk', secrets)
      return { what, given, call: { site, path, id, cookie: folder.startsWith('desk') ? cookie : undefined } }
    }),
  )
  return calls.flatMap(({ what, given, call }) => (given ? [{ what, given, call }] : []))
}

/** Copies of a value in each of which one text inside it is replaced. */
export function replacing(value: unknown, by: unknown): { where: string; value: unknown }[] {
  if (typeof value === 'string') return [{ where: '', value: by }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    replacing(inner, by).map((one) => ({
      where: `${key} ${one.where}`,
      value: Array.isArray(value) ? value.with(Number(key), one.value) : { ...value, [key]: one.value },
    })),
  )
}

/** Copies of a value in each of which one of the objects inside it has a field more. */
export function adding(value: unknown, key: string, more: unknown): { where: string; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([name, inner]) =>
    adding(inner, key, more).map((one) => ({
      where: `${name} ${one.where}`,
      value: Array.isArray(value) ? value.with(Number(name), one.value) : { ...value, [name]: one.value },
    })),
  )
  return Array.isArray(value) || key in value ? inside : [...inside, { where: '', value: { ...value, [key]: more } }]
}

/** Does the work for all, eight at a time. */
export async function inBatches<T>(all: T[], work: (one: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += 8) await Promise.all(all.slice(at, at + 8).map(work))
}
