import { copyOf } from './copy-of.ts'
import { decode } from './decode.ts'
import { isObject, type Json, listOf } from './iptc/json.ts'
import { ninjsItem } from './iptc/ninjs-item.ts'
import { withHold } from './iptc/status.ts'
import type { ReadCopies, ReadOptions } from './reader.ts'
import { registryOf } from './registry.ts'

/** So many items of one document are read. */
const MOST = 20_000

/** Reads ninjs, IPTC's news in JSON, of versions 1 to 3: an item, or several in a list. */
export function readNinjs(bytes: Uint8Array, options: ReadOptions): ReadCopies {
  const { text, encoding } = decode(bytes, options.transportCharset)
  const root = parsed(text.replace(/^\ufeff/, ''))
  if (root === undefined) return { ok: false, reason: { code: 'importBroken', values: { kind: 'ninjs' } } }
  const registry = registryOf(options.agencies)
  const copies = itemsIn(root)
    .slice(0, MOST)
    .map((item) => ninjsItem(item, registry))
    .filter((given) => given !== null)
    .map((given, index) => withHold(copyOf(given, { format: 'ninjs', bytes, encoding, file: options.fileName, index })))
  return copies.length > 0 ? { ok: true, copies } : { ok: false, reason: { code: 'importNoText' } }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function itemsIn(root: unknown): Json[] {
  if (Array.isArray(root)) return root.filter(isObject)
  if (!isObject(root)) return []
  const listed = ['items', '_items', 'newsitems'].map((name) => listOf(root, name)).find((list) => list.length > 0)
  return listed ?? [root]
}
