import { isId, newId } from '#lib/platform/ids.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import type { Limits } from './body.ts'

/** What was changed on reading: a block got an id (instead of one that was no id, or stood on another block), or a link its words only. */
export type Repair = { repair: 'id'; id: string; was: string | null } | { repair: 'link'; href: string }

type Fields = Record<string, unknown>

/** More than this tells nobody anything. */
const MOST_REASONS = 10

/** One reading of a document: the limits, what was refused, what was repaired, and the ids met so far. */
export class Reading {
  readonly limits: Limits
  readonly reasons: Reason[] = []
  readonly repairs: Repair[] = []
  private readonly ids = new Set<string>()

  constructor(limits: Limits) {
    this.limits = limits
  }

  /** Notes why the document is refused. Reading goes on, so that all reasons are told at once. */
  refuse(code: string, values?: Reason['values']): null {
    if (this.reasons.length < MOST_REASONS) this.reasons.push({ code, field: 'body', ...(values ? { values } : {}) })
    return null
  }

  /** `found`: what stands where a body has no place for it. */
  stranger(found: unknown): null {
    return this.refuse('bodyForm', { found: typeof found === 'string' && found !== '' ? shown(found) : typeof found })
  }

  /**
   * A value's own fields, if it has no others than these. `__proto__` from JSON is an own field and none of ours, so it is refused
   * like any other; `vacant` ones may stand there with null, as the editor writes them.
   */
  fields(value: unknown, keys: readonly string[], vacant: readonly string[] = []): Fields | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return this.stranger(value)
    for (const [key, inner] of Object.entries(value))
      if (!keys.includes(key) && !(vacant.includes(key) && inner === null)) return this.stranger(key)
    return { ...value }
  }

  /** The nodes inside a node; none where `content` is left out. */
  nodes(content: unknown): unknown[] {
    if (content === undefined) return []
    if (Array.isArray(content)) return Array.from<unknown>(content)
    this.stranger(content)
    return []
  }

  /** Words a person wrote, in Unicode's composed form (NFC). Postgres can store neither NUL nor half a surrogate pair. */
  words(value: unknown): string | null {
    if (typeof value !== 'string') return this.stranger(value)
    if (value.includes('\0') || !value.isWellFormed()) return this.refuse('brokenText')
    return value.normalize('NFC')
  }

  /** The block's own id, or a new one if it has none, or one that another block has. */
  id(value: unknown): string {
    const kept = typeof value === 'string' && isId(value) && !this.ids.has(value) ? value : newId()
    if (kept !== value)
      this.repairs.push({ repair: 'id', id: kept, was: typeof value === 'string' ? shown(value) : null })
    this.ids.add(kept)
    return kept
  }
}

/** A node's or mark's type, or an empty text. */
export function typeOf(node: unknown): string {
  return typeof node === 'object' && node !== null && 'type' in node && typeof node.type === 'string' ? node.type : ''
}

/** The type, for a reason: of something that has none, what it is. */
export function whatIs(node: unknown): string {
  return typeOf(node) || typeof node
}

function shown(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').slice(0, 40)
}
