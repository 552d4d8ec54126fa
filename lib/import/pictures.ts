import { safeHref } from '#lib/body/href.ts'
import type { Dom } from './dom.ts'
import type { ParsedCopy } from './parsed-copy.ts'

const MOST = 500
const LONGEST_CAPTION = 1_000

/**
 * The pictures of a text with their words, in reading order; those at an http address, or a path of the site
 * they stood on; relative ones start from `base`. A caption is taken out of the text, the picture itself is left for the body to tell as lost.
 */
export function takePictures(root: Dom['body'], base?: string): ParsedCopy['images'] {
  const images = Array.from(root.querySelectorAll('img'))
    .slice(0, MOST)
    .filter((image) => ![image.getAttribute('width'), image.getAttribute('height')].includes('1'))
  const figures = Map.groupBy(images, (image) => image.closest('figure'))
  return images.flatMap((image) => {
    const src = addressOf(image.getAttribute('src') ?? '', base)
    const alt = image.getAttribute('alt')?.trim() || null
    const figure = image.closest('figure')
    const caption = figure && figures.get(figure)?.length === 1 ? takeCaption(figure, image) : null
    return src === null ? [] : [{ src, caption, credit: null, alt }]
  })
}

function addressOf(text: string, base?: string): string | null {
  const address = safeHref(text.startsWith('/') && base ? (URL.parse(text, base)?.href ?? text) : text)
  return address?.startsWith('http') || address?.startsWith('/') ? address : null
}

function takeCaption(figure: Element, image: Element): string | null {
  const words = figure.querySelector('figcaption') ?? figure
  const caption = (words.textContent ?? '').replace(/\s+/g, ' ').trim()
  if (caption === '' || caption.length > LONGEST_CAPTION) return null
  figure.replaceChildren(image)
  return caption
}
