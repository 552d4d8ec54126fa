import { parseDocument } from 'yaml'
import { z } from 'zod'

const FENCED = /^\ufeff?\s*---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
const TOML = /^\ufeff?\s*\+\+\+[ \t]*\r?\n([\s\S]*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/
const LONGEST = 20_000
/** Anchors that stand for one another are how a few lines become a thousand million. */
const MOST_ALIASES = 20

/** What the lines above a text say, by name in small letters; null where nothing of the kind stands there. */
export function readFrontMatter(text: string): { fields: Fields; rest: string } | null {
  const head = text.slice(0, LONGEST)
  const yaml = FENCED.exec(head)
  const found = yaml ?? TOML.exec(head)
  if (!found) return null
  const fields = yaml ? yamlIn(found[1] ?? '') : tomlIn(found[1] ?? '')
  return fields === null ? null : { fields: new Fields(fields), rest: text.slice(found[0].length) }
}

function yamlIn(source: string): unknown {
  try {
    const document = parseDocument(source, { schema: 'core', uniqueKeys: false, logLevel: 'silent' })
    const value: unknown = document.errors.length > 0 ? null : document.toJS({ maxAliasCount: MOST_ALIASES })
    return typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

/** As much of TOML as stands above texts: names with a text, a number or a list of texts. */
function tomlIn(source: string): unknown {
  const pairs = source.matchAll(/^[ \t]*["']?([\w-]{1,40})["']?[ \t]*=[ \t]*(.{1,2000})$/gm)
  return Object.fromEntries(
    Array.from(pairs, ([, name = '', value = '']) => [name, jsonOf(value.trim().replace(/^'(.*)'$/, '"$1"'))]),
  )
}

function jsonOf(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

const scalar = z.union([z.string(), z.number()]).transform((value) => String(value).trim())
const named = z.object({ name: scalar }).transform(({ name }) => name)
const one = z.union([scalar, named])
const list = z.union([z.array(one.catch('')), one.transform((value) => [value])])

/** The fields by name, whatever their case and whether words are joined by `_` or `-`. */
export class Fields {
  private readonly values: Map<string, unknown>

  constructor(value: unknown) {
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
    this.values = new Map(entries.map(([name, field]) => [name.toLowerCase().replaceAll('_', '-'), field]))
  }

  /** The first of these that says something. */
  text(...names: string[]): string | null {
    return this.list(...names)[0] ?? null
  }

  list(...names: string[]): string[] {
    for (const name of names) {
      const read = list.safeParse(this.values.get(name))
      const words = read.success ? read.data.filter((word) => word !== '') : []
      if (words.length > 0) return words
    }
    return []
  }

  /** Tags are written as a list or with commas. */
  words(...names: string[]): string[] {
    const words = this.list(...names)
    return words.length === 1 ? (words[0] ?? '').split(/\s*[,;]\s*/).filter((word) => word !== '') : words
  }
}
