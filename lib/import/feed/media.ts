import { childrenOf, type Element, textOf } from '../xml.ts'
import { webAddress } from './addresses.ts'
import type { Picture } from './feed.ts'
import { attributeOf } from './parts.ts'

/** The pictures that an entry names beside its text: Media RSS, enclosures, a podcast's. What stands in a group says it once for all. */
export function picturesOf(item: Element, base: string | null): Picture[] {
  const small = thumbnails(item)
  const found = new Map<string, Sized>()
  for (const [own, ...around] of placesOf(item)) {
    const src = isPicture(own) ? webAddress(attributeOf(own, 'url') ?? attributeOf(own, 'href'), base) : null
    if (src === null) continue
    const said = (name: string) => [own, ...around].map((element) => saidOf(element, name)).find((text) => text !== '') ?? null
    const picture = { src, caption: said('description') ?? said('title'), credit: said('credit'), alt: said('text') }
    const width = small.has(src) ? 0 : (Number(attributeOf(own, 'width')) || 1)
    const known = found.get(samePicture(src))
    if (!known || known.width < width) found.set(samePicture(src), { picture, width })
  }
  const all = [...found.values()]
  const large = all.filter(({ width }) => width > 0)
  return (large.length > 0 ? large : all).map(({ picture }) => picture)
}

/** A thumbnail is 0 wide: a smaller copy of what else is there. */
type Sized = { picture: Picture; width: number }

/** Addresses of one picture in several sizes differ in what they ask for. */
export function samePicture(address: string): string {
  return address.replace(/^https?:|[?#].*$/g, '')
}

function saidOf(element: Element, name: string): string {
  const said = childrenOf(element, name).find(({ space }) => space === 'media')
  return textOf(said ?? null).replace(/\s+/g, ' ').trim()
}

/** Each element that may be a picture, with what stands around it. */
function placesOf(item: Element): [Element, ...Element[]][] {
  const places: [Element, ...Element[]][] = []
  for (const child of childrenOf(item)) {
    if (child.space === 'media' && child.name === 'group') places.push(...childrenOf(child).map((one): [Element, Element] => [one, child]))
    else places.push([child, ...(child.space === 'media' ? [item] : [])])
    if (child.space === 'media' && child.name === 'content')
      places.push(...childrenOf(child, 'thumbnail').map((one): [Element, Element] => [one, child]))
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
