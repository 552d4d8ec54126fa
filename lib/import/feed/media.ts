import { childrenOf, type Element, textOf } from '../xml.ts'
import { webAddress } from './addresses.ts'
import type { Picture } from './feed.ts'
import { attributeOf } from './parts.ts'

/** The pictures that an entry names beside its text: Media RSS, enclosures, a podcast's. What stands in a group says it once for all. */
export function picturesOf(item: Element, base: string | null): Picture[] {
  const small = thumbnails(item)
  const said = new Map<Element, Said>()
  const found = new Map<string, Sized>()
  for (const { own, around } of placesOf(item)) {
    const src = isPicture(own) ? webAddress(attributeOf(own, 'url') ?? attributeOf(own, 'href'), base) : null
    if (src === null) continue
    const beside = said.get(around) ?? saidIn(around)
    said.set(around, beside)
    const width = small.has(src) ? 0 : Number(attributeOf(own, 'width')) || 1
    const known = found.get(samePicture(src))
    if (known && known.width >= width) continue
    const inside = saidIn(own)
    const caption = inside.caption ?? beside.caption
    const picture = { src, caption, credit: inside.credit ?? beside.credit, alt: inside.alt ?? beside.alt }
    found.set(samePicture(src), { picture, width })
  }
  const all = [...found.values()]
  const large = all.filter(({ width }) => width > 0)
  return (large.length > 0 ? large : all).map(({ picture }) => picture)
}

type Said = Omit<Picture, 'src'>

/** A thumbnail is 0 wide: a smaller copy of what else is there. */
type Sized = { picture: Picture; width: number }

/** Addresses of one picture in several sizes differ in what they ask for. */
export function samePicture(address: string): string {
  return address.replace(/^https?:|[?#].*$/g, '')
}

function saidIn(element: Element): Said {
  const media = childrenOf(element).filter(({ space }) => space === 'media')
  const said = (name: string) => {
    const text = textOf(media.find((one) => one.name === name) ?? null)
    return text.replace(/\s+/g, ' ').trim() || null
  }
  return { caption: said('description') ?? said('title'), credit: said('credit'), alt: said('text') }
}

/** Each element that may be a picture, with the one around it. */
function placesOf(item: Element): { own: Element; around: Element }[] {
  return childrenOf(item).flatMap((child) => {
    const inside = child.space === 'media' && (child.name === 'group' || child.name === 'content')
    const within = inside ? childrenOf(child).map((own) => ({ own, around: child })) : []
    return child.name === 'group' ? within : [{ own: child, around: item }, ...within]
  })
}

function isPicture(element: Element): boolean {
  const { name, space } = element
  if (space === 'itunes') return name === 'image'
  if (space === 'media' && name === 'thumbnail') return true
  const isMedia = space === 'media' && name === 'content'
  const isLink =
    space === '' && (name === 'enclosure' || (name === 'link' && attributeOf(element, 'rel') === 'enclosure'))
  if (!isMedia && !isLink) return false
  const type = attributeOf(element, 'type') ?? attributeOf(element, 'medium') ?? ''
  return type === '' ? isNamedAsPicture(attributeOf(element, 'url') ?? '') : /^image/i.test(type)
}

function isNamedAsPicture(address: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(address)
}

function thumbnails(item: Element): Set<string> {
  const around = [item, ...childrenOf(item).filter(({ space }) => space === 'media')]
  const all = around.flatMap((element) => childrenOf(element, 'thumbnail'))
  return new Set(all.map((element) => attributeOf(element, 'url') ?? ''))
}
