import { copyOf, type Given } from './copy-of.ts'
import { hasText, imagesOnce } from './iptc/content.ts'
import { type Piece, readPieces } from './iptc/document.ts'
import { g2Item } from './iptc/g2-item.ts'
import { g2Package } from './iptc/g2-package.ts'
import type { ReadCopies, ReadOptions } from './reader.ts'
import { type Registry, registryOf } from './registry.ts'
import { allIn, type Element } from './xml.ts'

/** So many other items are named as one item's links. */
const MOST_LINKS = 100

/**
 * Reads NewsML-G2: a news item, a package, or a message with several of both. Each item is a piece of copy, with the others of its package as
 * its links; a picture that comes with a text is that text's picture. A package is a piece only where its items are not in the same message.
 */
export function readNewsmlG2(bytes: Uint8Array, options: ReadOptions): ReadCopies {
  const registry = registryOf(options.agencies)
  return readPieces(bytes, 'newsml-g2', options, (root) => piecesIn(root, registry))
}

function piecesIn(root: Element, registry: Registry): Piece[] {
  const items = allIn(root, 'newsItem').map((element) => g2Item(element, registry))
  // What someone cut out of its item.
  if (root.name === 'contentSet' || root.name === 'contentMeta')
    items.push(g2Item({ ...root, name: 'newsItem', children: [root] }, registry))
  const packages = allIn(root, 'packageItem').map((element) => g2Package(element, registry))
  const given = withPictures(withLinks(items.filter(saysAnything), packages))
  const guids = new Set(items.map(({ guid }) => guid))
  const apart = packages.filter(({ links = [] }) => links.length > 0 && !links.some((link) => guids.has(link)))
  return [...given, ...apart].map((one) => (document) => copyOf(one, document))
}

function withLinks(items: readonly Given[], packages: readonly Given[]): Given[] {
  const partners = new Map<string, string[]>()
  for (const { links = [] } of packages) {
    const some = links.slice(0, MOST_LINKS)
    for (const link of links) partners.set(link, [...(partners.get(link) ?? []), ...some].slice(0, MOST_LINKS))
  }
  return items.map((item) => {
    const others = partners.get(item.guid ?? '') ?? []
    const links = [...new Set([...(item.links ?? []), ...others])].filter((link) => link !== item.guid)
    return { ...item, links: links.slice(0, MOST_LINKS) }
  })
}

/** Gives a text the pictures that it is linked with, and leaves out those pictures' own items. */
function withPictures(items: readonly Given[]): Given[] {
  const pictures = new Map(items.filter(isPicture).map((item) => [item.guid ?? '', item]))
  const taken = new Set<string>()
  const texts = items.map((item) => {
    const own = isPicture(item) ? [] : (item.links ?? []).flatMap((link) => pictures.get(link) ?? [])
    for (const { guid } of own) taken.add(guid ?? '')
    const images = own.flatMap((picture) => picture.images ?? [])
    return images.length > 0 ? { ...item, images: joined(item.images ?? [], images) } : item
  })
  return texts.filter((item) => !isPicture(item) || !taken.has(item.guid ?? ''))
}

type Images = NonNullable<Given['images']>

/** A picture in the text that has the same caption as a picture of its own item is that one, small. */
function joined(inText: Images, own: Images): Images {
  const isSame = (one: Images[number]) => (other: Images[number]) =>
    one.caption !== null && one.caption === other.caption
  return imagesOnce([
    ...own.map((one) => {
      const small = inText.find(isSame(one))
      return { ...one, credit: one.credit ?? small?.credit ?? null, alt: one.alt ?? small?.alt ?? null }
    }),
    ...inText.filter((one) => !own.some(isSame(one))),
  ])
}

function isPicture({ body, images = [] }: Given): boolean {
  return images.length > 0 && !hasText(body)
}

/** An order to cancel may say nothing else; an item that is nothing but its identity is none. */
function saysAnything({ headline, body, images = [], subjects = [], pubStatus }: Given): boolean {
  return !!headline || hasText(body) || images.length > 0 || subjects.length > 0 || pubStatus === 'canceled'
}
