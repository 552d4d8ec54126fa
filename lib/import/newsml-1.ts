import { copyOf } from './copy-of.ts'
import { readPieces } from './iptc/document.ts'
import { storiesIn } from './iptc/newsml1-component.ts'
import { newsml1Story } from './iptc/newsml1-story.ts'
import type { ReadCopies, ReadOptions } from './reader.ts'
import { registryOf } from './registry.ts'
import { allIn, childrenOf } from './xml.ts'

/** Reads NewsML 1.x: each story of each of its news items, with what its envelope says. */
export function readNewsml1(bytes: Uint8Array, options: ReadOptions): ReadCopies {
  const registry = registryOf(options.agencies)
  return readPieces(bytes, 'newsml-1', options, (root) => {
    const envelope = childrenOf(root, 'NewsEnvelope')[0] ?? null
    return allIn(root, 'NewsItem').flatMap((item) =>
      storiesIn(item).map((story, at, all) => {
        const given = newsml1Story({ envelope, item, ...story }, registry)
        // Stories of one item have its identity together; apart each needs its own.
        const guid = given.guid && all.length > 1 ? `${given.guid}#${at + 1}` : given.guid
        return (document) => copyOf({ ...given, guid }, document)
      }),
    )
  })
}
