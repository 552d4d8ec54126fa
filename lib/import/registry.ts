import { type Agency, knownAgencies, nameKey } from './agencies.ts'

export type Registry = {
  /** The agency of that name, allowing for case, accents, dots and, in longer names, one wrong letter. */
  find: (text: string) => Agency | null
  /** The agency whose name, letter for letter, the text begins with, and how much of it that is. */
  starts: (text: string) => { agency: Agency; length: number } | null
}

/** Names of so few letters are taken only as they are written, or in capitals: "app" and "map" are words. */
const SHORT = 4
/** Names of so many letters may have one letter missing, doubled or wrong. */
const LONG = 7

const MOST_ASKED = 2_000

const none: readonly Agency[] = []
const made = new WeakMap<readonly Agency[], Registry>()

/** Looks names up in the agencies a newsroom added, which win, and the known ones. The registry of a list is made once. */
export function registryOf(added: readonly Agency[] = none): Registry {
  const registry = made.get(added) ?? makeRegistry([...added, ...knownAgencies])
  made.set(added, registry)
  return registry
}

type Spelling = { name: string; key: string; agency: Agency }

function makeRegistry(agencies: readonly Agency[]): Registry {
  const spellings = agencies
    .flatMap((agency) => [agency.name, ...(agency.names ?? [])].map((name) => ({ name, key: nameKey(name), agency })))
    .filter(({ key }) => key !== '')
  const byKey = new Map<string, Agency>()
  for (const { key, agency } of spellings) if (!byKey.has(key)) byKey.set(key, agency)
  const written = new Set(spellings.map(({ name }) => letters(name)))
  const long = [...byKey].filter(([key]) => key.length >= LONG)
  const byFirst = Map.groupBy(
    spellings.sort((a, b) => b.name.length - a.name.length),
    ({ name }) => name.charAt(0).toLowerCase(),
  )
  const look = (text: string): Agency | null => {
    const key = nameKey(text)
    const exact = byKey.get(key) ?? byKey.get(nameKey(withoutDomain(text)))
    if (exact) return key.length > SHORT || isAsWritten(text, written) ? exact : null
    if (key.length < LONG - 1) return null
    return long.find(([known]) => withinOneEdit(known, key))?.[1] ?? null
  }
  // The passes of a header ask about the same few lines again and again.
  const asked = new Map<string, Agency | null>()
  return {
    find: (text) => {
      if (text.length > 120) return null
      const before = asked.get(text)
      if (before !== undefined) return before
      if (asked.size > MOST_ASKED) asked.clear()
      const agency = look(text)
      asked.set(text, agency)
      return agency
    },
    starts: (text) => {
      const found = byFirst.get(text.charAt(0).toLowerCase())?.find((spelling) => opens(text, spelling))
      return found ? { agency: found.agency, length: found.name.length } : null
    },
  }
}

/** "AZERTAG.AZ" is how a site calls the agency; where the dot belongs to the name, the name is known with it. */
function withoutDomain(text: string): string {
  return text.replace(/(?<=\p{L}{5})\.(?:az|ru|com|net|org|kz|ge|am|ir|de|fr)$/iu, '')
}

function opens(text: string, { name, key }: Spelling): boolean {
  const head = text.slice(0, name.length)
  return key.length <= SHORT ? head === name || head === name.toUpperCase() : head.toLowerCase() === name.toLowerCase()
}

function isAsWritten(text: string, written: ReadonlySet<string>): boolean {
  const plain = letters(text)
  return written.has(plain) || plain === plain.toUpperCase()
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

function withinOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  return short.length === long.length
    ? short.slice(at + 1) === long.slice(at + 1)
    : short.slice(at) === long.slice(at + 1)
}
