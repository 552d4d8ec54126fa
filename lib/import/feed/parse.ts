import type { Decoded } from '../decode.ts'
import { decodeMarkup } from '../decode-markup.ts'
import type { ReadOptions } from '../reader.ts'
import { type ImportRefusal, whyNotSize, whyNotText } from '../refusal.ts'
import { feedOf } from './channel.ts'
import type { Feed } from './feed.ts'
import { readJsonFeed } from './json.ts'
import { readFeedTree } from './tree.ts'

export type ReadFeed = { ok: true; feed: Feed; decoded: Decoded } | { ok: false; reason: ImportRefusal }

/** Reads a feed of any kind: what it says of itself and of its entries, their words as they came. */
export function readFeed(bytes: Uint8Array, options: Pick<ReadOptions, 'transportCharset' | 'url'> = {}): ReadFeed {
  const size = whyNotSize(bytes.length)
  if (size) return { ok: false, reason: size }
  const decoded = decodeMarkup(bytes, options.transportCharset)
  const unreadable = whyNotText(decoded.text, bytes, decoded.encoding)
  if (unreadable && unreadable.code !== 'importNul') return { ok: false, reason: unreadable }
  const url = options.url ?? null
  if (/^\s*\{/.test(decoded.text)) {
    const json = readJsonFeed(decoded.text, url)
    return json.ok ? { ...json, decoded } : json
  }
  const tree = readFeedTree(decoded.text)
  return tree.ok ? { ok: true, feed: feedOf(tree.root, url), decoded } : tree
}
