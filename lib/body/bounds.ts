import type { Reason } from '#lib/platform/outcome.ts'
import type { Limits } from './body.ts'

/** How many levels of JSON a level of nodes takes (a node and its `content`), and the innermost node's marks and their attributes. */
const JSON_PER_NODE = 2
const JSON_IN_NODE = 4

type Waiting = { value: unknown; depth: number }

/**
 * Why a document is too deep, too large or not JSON, or null. Walks without recursion and stops at the first excess, so that a hostile
 * document is refused before anything else walks down it. Strings count in UTF-16 code units here: never more than their bytes.
 */
export function whyOutOfBounds(json: unknown, limits: Limits): Reason | null {
  const waiting: Waiting[] = [{ value: json, depth: 0 }]
  const deepest = limits.depth * JSON_PER_NODE + JSON_IN_NODE
  let size = 0
  let nodes = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next
    if (depth > deepest) return refused('bodyTooDeep', { limit: limits.depth })
    size += sizeOf(value)
    if (size > limits.bytes) return refused('bodyTooLarge', { limit: limits.bytes / 1_000_000 })
    if (typeof value !== 'object' || value === null) {
      if (!isJson(value)) return refused('bodyForm', { found: typeof value })
      continue
    }
    if (!isPlain(value)) return refused('bodyForm', { found: 'object' })
    if ('content' in value && Array.isArray(value.content)) nodes += value.content.length
    if (nodes > limits.nodes) return refused('bodyTooMany', { limit: limits.nodes })
    for (const inner of Array.isArray(value) ? value : Object.values(value))
      waiting.push({ value: inner, depth: depth + 1 })
  }
  return null
}

function refused(code: string, values: Reason['values']): Reason {
  return { code, field: 'body', values }
}

/** A lower bound of what a value adds to the JSON, without what is inside it. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 2
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 1
  return Object.keys(value).reduce((sum, key) => sum + key.length + 3, 2)
}

function isJson(value: unknown): boolean {
  return value === null || value === undefined || ['string', 'number', 'boolean'].includes(typeof value)
}

function isPlain(value: object): boolean {
  return Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]'
}
