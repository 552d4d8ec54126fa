import { safeHref } from '#lib/body/href.ts'
import type { Dom } from './dom.ts'
import type { ParsedCopy } from './parsed-copy.ts'

const MOST = 500

/**
 * The pictures of a text with their words, in reading order; those at an http address, or a path of the site
 * they stood on; relative ones start from `base`. A caption is taken out of the text, the picture itself is left for the body to tell as lost.
 */
export function takePictures(root: Dom['body'], base?: string): ParsedCopy['images'] {
  return Array.from(root.querySelectorAll('img'))
    .filter((image) => ![image.getAttribute('width'), image.getAttribute('height')].includes('1'))
    .slice(0, MOST)
    .flatMap((image) => {
      const src = addressOf(image.getAttribute('src') ?? '', base)
      const alt = image.getAttribute('alt')?.trim() || null
      const caption = takeCaption(image)
      return src === null ? [] : [{ src, caption, credit: null, alt }]
    })
}

function addressOf(text: string, base?: string): string | null {
  const address = safeHref(text.startsWith('/') && base ? (URL.parse(text, base)?.href ?? text) : text)
  return address?.startsWith('http') || address?.startsWith('/') ? address : null
}

function takeCaption(image: Element): string | null {
  const figure = image.closest('figure')
  if (figure?.querySelectorAll('img').length !== 1) return null
  const words = figure.querySelector('figcaption') ?? figure
  const caption = (words.textContent ?? '').replace(/\s+/g, ' ').trim()
  if (caption === '' || caption.length > 1_000) return null
  figure.replaceChildren(image)
  return caption
}
