import type { ParsedCopy } from '../parsed-copy.ts'
import { web } from './address.ts'
import { isObject, type Json, listOf } from './json.ts'
import { addressOf, type LinkedData, resolved, textOf } from './linked-data.ts'
import { type Meta, metaValue } from './meta.ts'
import { elementsIn, HtmlElement, lineOf } from './node.ts'

type Picture = ParsedCopy['images'][number]
type Words = Pick<Picture, 'caption' | 'credit'>

const MOST = 300
const SMALLEST = 80
const DECORATION =
  /(?:^|[\W_])(?:logo|icon|avatar|spacer|pixel|emoji|placeholder|sprite|badge|loader|blank|transparent|gravatar)(?:[\W_]|$)/i
const CREDIT = /(?:^|[\s_-])(?:credit|credits|copyright|source|author|photographer|rights|quelle|fotograf)(?=$|[\s_-])/i
const CREDIT_LINE =
  /(?:\(\s*)?(?:(?:foto|photo|photograph|image|bild|picture|crédit|crédits|credit|credits|quelle|source|fotó|zdjęcie|фото|fotoğraf)s?(?:\s*(?:by|credit|von|:|：))+\s*|©\s*)([^()]{2,100}?)\s*\)?\.?$/iu

/** All pictures of a page with what stands under them, by their elements. Read before anything is taken out of the page. */
export function picturesIn(root: HtmlElement, base: string | null): Map<HtmlElement, Picture> {
  const found = new Map<HtmlElement, Picture>()
  const words = new Map<HtmlElement, Words>()
  for (const element of elementsIn(root)) {
    const src = element.name === 'img' && found.size < MOST ? sourceOf(element, base) : null
    if (!src || isDecoration(element, src)) continue
    const figure = aroundOf(element)
    if (figure && !words.has(figure)) words.set(figure, wordsIn(figure))
    const under = (figure && words.get(figure)) ?? { caption: null, credit: null }
    found.set(element, { src, alt: element.getAttribute('alt')?.trim() || null, ...under })
  }
  return found
}

/** The picture that stands for the story, then those that stand in its text. */
export function picturesOf(
  story: HtmlElement,
  known: ReadonlyMap<HtmlElement, Picture>,
  lead: Picture | null,
): Picture[] {
  const own: Picture[] = []
  for (const element of elementsIn(story)) {
    const picture = known.get(element)
    if (picture && !own.some(({ src }) => isSame(src, picture.src))) own.push(picture)
  }
  if (!lead) return own.slice(0, MOST)
  const shown = [...own, ...known.values()].find(({ src }) => isSame(src, lead.src))
  const first = {
    ...lead,
    alt: shown?.alt ?? lead.alt,
    caption: shown?.caption ?? lead.caption,
    credit: shown?.credit ?? lead.credit,
  }
  return [first, ...own.filter(({ src }) => !isSame(src, lead.src))].slice(0, MOST)
}

/** The picture that the page tells networks and search engines. */
export function leadPicture(meta: Meta, linked: LinkedData, base: string | null): Picture | null {
  const told = listOf(linked.article?.image).flatMap((one) => pictureIn(resolved(one, linked.named), base) ?? [])[0]
  const shared = metaValue(
    meta,
    'og:image:secure_url',
    'og:image',
    'og:image:url',
    'twitter:image',
    'twitter:image:src',
  )
  const src = (shared ? web(shared, base) : null) ?? told?.src
  if (!src || DECORATION.test(fileOf(src))) return null
  return {
    src,
    alt: metaValue(meta, 'og:image:alt', 'twitter:image:alt'),
    caption: told?.caption ?? null,
    credit: told?.credit ?? null,
  }
}

function pictureIn(value: Json, base: string | null): Picture | null {
  const src = web(addressOf(value), base)
  if (!src) return null
  if (!isObject(value)) return { src, alt: null, caption: null, credit: null }
  const author = listOf(value.author).map((one) => textOf(isObject(one) ? one.name : one))[0]
  const credit = textOf(value.creditText) ?? textOf(value.copyrightNotice) ?? author ?? null
  return { src, alt: null, caption: textOf(value.caption), credit }
}

/** Pages load pictures late: the address then stands in another attribute, and a small one in its place. */
function sourceOf(image: HtmlElement, base: string | null): string | null {
  const late = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-hi-res-src'].map((name) =>
    image.getAttribute(name),
  )
  const sets = [image.getAttribute('srcset'), image.getAttribute('data-srcset')].map(largestOf)
  for (const one of [...late, image.getAttribute('src'), ...sets]) {
    const address = one && !one.startsWith('data:') ? web(one.trim(), base) : null
    if (address) return address
  }
  return null
}

function largestOf(set: string | null): string | null {
  const candidates = (set ?? '')
    .slice(0, 10_000)
    .split(/,\s+/)
    .map((one) => one.trim().split(/\s+/))
  const sorted = candidates.sort((a, b) => Number.parseFloat(b[1] ?? '0') - Number.parseFloat(a[1] ?? '0'))
  return sorted[0]?.[0] || null
}

function isDecoration(image: HtmlElement, src: string): boolean {
  const sizes = [image.getAttribute('width'), image.getAttribute('height')].map((size) =>
    Number.parseInt(size ?? '', 10),
  )
  if (sizes.some((size) => size < SMALLEST)) return true
  return DECORATION.test(`${fileOf(src)} ${image.getAttribute('class') ?? ''}`) || src.endsWith('.svg')
}

function wordsIn(figure: HtmlElement): Words {
  const inside = [...elementsIn(figure)]
  const line = lineOf(inside.find(isCaption) ?? new HtmlElement('figcaption'))
  if (line === '') return { caption: null, credit: null }
  const marked = inside
    .map((one) => (CREDIT.test(one.getAttribute('class') ?? '') ? lineOf(one, 200) : ''))
    .find((one) => one !== '' && one !== line)
  const credit = marked ?? CREDIT_LINE.exec(line)?.[1] ?? null
  const caption = marked && line.endsWith(marked) ? line.slice(0, -marked.length).trim() : line
  return {
    caption: caption || null,
    credit: credit?.replace(/^(?:©|foto:|photo:|bild:|image:|credit:)\s*/i, '') || null,
  }
}

function aroundOf(image: HtmlElement): HtmlElement | null {
  let outer = image.parent
  for (let step = 0; outer && step < 6; step += 1) {
    if (outer.name === 'figure' || /(?:^|[\s_-])caption(?=$|[\s_-])|wp-caption/.test(outer.getAttribute('class') ?? ''))
      return outer
    outer = outer.parent
  }
  return null
}

function isCaption(element: HtmlElement): boolean {
  return (
    element.name === 'figcaption' ||
    (element.name !== 'img' && /caption/.test(element.getAttribute('class') ?? '') && lineOf(element) !== '')
  )
}

function fileOf(src: string): string {
  return URL.parse(src)?.pathname.split('/').at(-1) ?? ''
}

/** One picture is served in many sizes, which its address tells before or behind the file's name. */
function isSame(one: string, other: string): boolean {
  const bare = (src: string) =>
    fileOf(src)
      .replace(/\.\w+$/, '')
      .replace(/[-_]\d+x\d+$/, '')
      .toLowerCase()
  return one === other || (bare(one).length > 5 && bare(one) === bare(other))
}
