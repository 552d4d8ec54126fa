import { childrenOf, type Element, textOf } from '../xml.ts'
import { webAddress } from './addresses.ts'
import type { Picture } from './feed.ts'
import { attributeOf } from './parts.ts'

/** The pictures that an entry names beside its text: Media RSS, enclosures, a podcast's. What stands in a group says it once for all. */
export function picturesOf(item: Element, base: string | null): Picture[] {
  const found = new Map<string, Picture>()
  for (const place of placesOf(item)) {
    const said = (name: string) =>
      place
        .map((element) => childrenOf(element, name).find(({ space }) => space === 'media'))
        .map((element) => textOf(element ?? null).replace(/\s+/g, ' ').trim())
        .find((text) => text !== '') ?? null
    const [own] = place
    const src = own && isPicture(own) ? webAddress(attributeOf(own, 'url') ?? attributeOf(own, 'href'), base) : null
    if (src === null || found.has(src)) continue
    found.set(src, { src, caption: said('description') ?? said('title'), credit: said('credit'), alt: said('text') })
  }
  const pictures = [...found.values()]
  // A thumbnail is a smaller copy of what else is there.
  const large = pictures.filter(({ src }) => !thumbnails(item).has(src))
  return large.length > 0 ? large : pictures
}

/** Each element that may be a picture, with what stands around it. */
function placesOf(item: Element): Element[][] {
  const places: Element[][] = []
  for (const child of childrenOf(item)) {
    if (child.space === 'media' && child.name === 'group') places.push(...childrenOf(child).map((one) => [one, child]))
    else places.push([child, ...(child.space === 'media' ? [item] : [])])
    if (child.space === 'media' && child.name === 'content')
      places.push(...childrenOf(child, 'thumbnail').map((one) => [one, child]))
  }
  return places
}

function isPicture(element: Element): boolean {
  const { name, space } = element
  if (space === 'itunes') return name === 'image'
  if (space === 'media' && name === 'thumbnail') return true
  const isMedia = space === 'media' && name === 'content'
  const isLink = space === '' && (name === 'enclosure' || (name === 'link' && attributeOf(element, 'rel') === 'enclosure'))
  if (!isMedia && !isLink) return false
  const type = attributeOf(element, 'type') ?? attributeOf(element, 'medium') ?? ''
  return type === '' ? isNamedAsPicture(attributeOf(element, 'url') ?? '') : /^image/i.test(type)
}

function isNamedAsPicture(address: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(address)
}

function thumbnails(item: Element): Set<string> {
  const groups = childrenOf(item).filter(({ space }) => space === 'media')
  const all = [item, ...groups].flatMap((element) => childrenOf(element, 'thumbnail'))
  return new Set(all.map((element) => attributeOf(element, 'url') ?? ''))
}
