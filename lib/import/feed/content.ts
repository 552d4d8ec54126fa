import type { Body } from '#lib/body/body.ts'
import { bodyFromHtml } from '#lib/body/paste.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { elementsIn, HtmlElement, lineOf } from '../html/node.ts'
import { withoutKept } from '../kept-pictures.ts'
import { webAddress } from './addresses.ts'
import type { FeedItem, Picture, Words } from './feed.ts'
import { Linked } from './linked.ts'
import { htmlOf, wordsTree } from './words.ts'

export type Content = { body: Body; lost: Reason[]; pictures: Picture[] }

/**
 * Words as a body, with the addresses in them made absolute and the pictures in them beside it: their addresses are kept, so they are
 * not lost.
 */
export function contentOf(words: Words, base: FeedItem['base']): Content {
  const root = wordsTree(htmlOf(words))
  if (root === null) return { body: { type: 'doc', content: [] }, pictures: [], lost: [{ code: 'importXmlTooLarge' }] }
  const pictures = picturesIn(root, base)
  const { body, lost } = bodyFromHtml(new Linked(root, base))
  return { body, pictures, lost: withoutKept(lost, pictures.length) }
}

function picturesIn(root: HtmlElement, base: string | null): Picture[] {
  const found = new Map<string, Picture>()
  for (const element of elementsIn(root)) {
    if (element.name !== 'img' || isPixel(element)) continue
    const src = webAddress(element.getAttribute('src') || element.getAttribute('data-src'), base)
    if (src === null || found.has(src)) continue
    const alt = element.getAttribute('alt')?.replace(/\s+/g, ' ').trim() || null
    found.set(src, { src, caption: captionOf(element), credit: null, alt })
  }
  return [...found.values()]
}

function isPixel(image: HtmlElement): boolean {
  return ['width', 'height'].some((side) => /^[01]$/.test(image.getAttribute(side) ?? ''))
}

/** The caption of the figure it stands in, which is never far. */
function captionOf(image: HtmlElement): string | null {
  let around = image.parent
  for (let steps = 0; steps < 5 && around; steps += 1, around = around.parent) {
    if (around.name !== 'figure') continue
    const caption = around.childNodes.find((node) => node instanceof HtmlElement && node.name === 'figcaption')
    return (caption && lineOf(caption)) || null
  }
  return null
}
