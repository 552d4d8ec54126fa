import type { Body } from '#lib/body/body.ts'
import { bodyFromHtml } from '#lib/body/paste.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { fragmentOf } from '../dom.ts'
import { webAddress } from './addresses.ts'
import type { FeedItem, Picture, Words } from './feed.ts'
import { htmlOf } from './words.ts'

export type Content = { body: Body; lost: Reason[]; pictures: Picture[] }

/**
 * Words as a body, with the addresses in them made absolute and the pictures in them beside it: their addresses are kept, so they are
 * not lost.
 */
export function contentOf(words: Words, base: FeedItem['base']): Content {
  const root = fragmentOf(htmlOf(words))
  for (const link of root.querySelectorAll('a[href]')) {
    const address = webAddress(link.getAttribute('href'), base)
    if (address !== null) link.setAttribute('href', address)
  }
  const pictures = picturesIn(root, base)
  const { body, lost } = bodyFromHtml(root)
  return { body, pictures, lost: lost.flatMap((reason) => withoutKept(reason, pictures.length)) }
}

function picturesIn(root: ReturnType<typeof fragmentOf>, base: string | null): Picture[] {
  const found = new Map<string, Picture>()
  for (const image of root.querySelectorAll('img')) {
    const src = webAddress(image.getAttribute('src') || image.getAttribute('data-src'), base)
    const isPixel = [image.getAttribute('width'), image.getAttribute('height')].some((size) => size === '1' || size === '0')
    if (src === null || isPixel || found.has(src)) continue
    const caption = image.closest('figure')?.querySelector('figcaption')?.textContent ?? ''
    const said = (text: string | null) => text?.replace(/\s+/g, ' ').trim() || null
    found.set(src, { src, caption: said(caption), credit: null, alt: said(image.getAttribute('alt')) })
  }
  return [...found.values()]
}

function withoutKept(reason: Reason, kept: number): Reason[] {
  if (reason.code !== 'pastedPicture') return [reason]
  const count = Number(reason.values?.count ?? 0) - kept
  return count > 0 ? [{ ...reason, values: { count } }] : []
}
