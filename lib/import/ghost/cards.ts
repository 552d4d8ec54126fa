import { z } from 'zod'

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

export function link(href: string, html: string): string {
  return `<a href="${escaped(href)}">${html}</a>`
}

const words = z.string().nullish()
const imageSchema = z.object({ src: words, alt: words, caption: words })
const cardSchema = imageSchema.extend({
  html: words,
  markdown: words,
  code: words,
  url: words,
  metadata: z.object({ title: words }).nullish().catch(null),
  title: words,
  heading: words,
  content: words,
  calloutText: words,
  text: words,
  images: z.array(imageSchema).nullish().catch(null),
})

type Card = z.output<typeof cardSchema>

/** A card of Ghost's editor as HTML: pictures, code, HTML, callouts and links as they are; of others nothing but that they were there. */
export function cardHtml(name: string, payload: unknown): string {
  const card = cardSchema.safeParse(payload).data
  if (!card) return ''
  switch (name) {
    case 'horizontalrule':
    case 'hr':
      return '<hr>'
    case 'image':
      return figure(card)
    case 'gallery':
      return (card.images ?? []).map(figure).join('')
    case 'html':
      return `<div>${card.html ?? ''}</div>`
    case 'markdown':
    case 'card-markdown':
      return lines(card.markdown ?? '')
    case 'code':
    case 'codeblock':
      return `<pre>${escaped(card.code ?? '')}</pre>`
    case 'callout':
      return `<p>${card.calloutText ?? ''}</p>`
    case 'toggle':
      return `<p>${card.heading ?? ''}</p><div>${card.content ?? ''}</div>`
    case 'bookmark':
      return `<p>${link(card.url ?? '', escaped(bookmarkTitle(card)))}</p>`
    case 'paywall':
    case 'soft-return':
      return ''
    default:
      return '<embed>'
  }
}

function figure({ src, alt, caption }: z.output<typeof imageSchema>): string {
  const image = `<img src="${escaped(src ?? '')}" alt="${escaped(alt ?? '')}">`
  return `<figure>${image}<figcaption>${caption ?? ''}</figcaption></figure>`
}

function bookmarkTitle({ metadata, title, url }: Card): string {
  return metadata?.title || title || url || ''
}

function lines(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((part) => `<p>${escaped(part)}</p>`)
    .join('')
}
