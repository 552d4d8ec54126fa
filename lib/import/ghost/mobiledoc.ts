import { z } from 'zod'
import { cardHtml, escaped, link } from './cards.ts'
import { jsonOf } from './lexical.ts'

const marker = z.tuple([z.number(), z.array(z.number()), z.number(), z.unknown()])
const card = z.tuple([z.string()]).rest(z.unknown())
const markup = z.tuple([z.string()]).rest(z.array(z.string()))
const documentSchema = z.object({
  cards: z.array(card).catch([]),
  atoms: z.array(card).catch([]),
  markups: z.array(markup).catch([]),
  sections: z.array(z.tuple([z.number()]).rest(z.unknown())),
})

type Mobiledoc = z.output<typeof documentSchema>

/** The text that Ghost's earlier editor kept (Mobiledoc), as HTML; null if it is none. */
export function mobiledocHtml(text: string): string | null {
  const parsed = documentSchema.safeParse(jsonOf(text))
  return parsed.success ? parsed.data.sections.map((one) => sectionHtml(one, parsed.data)).join('') : null
}

const blocks = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'aside'])

function sectionHtml([kind, first, second]: unknown[], doc: Mobiledoc): string {
  if (kind === 1) return block(typeof first === 'string' ? first : 'p', second, doc)
  if (kind === 2 && typeof first === 'string') return cardHtml('image', { src: first })
  if (kind === 3) return list(first === 'ol' ? 'ol' : 'ul', second, doc)
  const found = kind === 10 && typeof first === 'number' ? doc.cards[first] : undefined
  return found ? cardHtml(found[0], found[1]) : ''
}

function block(tag: string, markers: unknown, doc: Mobiledoc): string {
  const name = blocks.has(tag) ? tag.replace('aside', 'blockquote') : 'p'
  return `<${name}>${markersHtml(markers, doc)}</${name}>`
}

function list(tag: string, items: unknown, doc: Mobiledoc): string {
  const all = Array.isArray(items) ? items : []
  return `<${tag}>${all.map((one) => `<li>${markersHtml(one, doc)}</li>`).join('')}</${tag}>`
}

/** Each piece of text says which marks begin before it and how many end behind it. */
function markersHtml(markers: unknown, doc: Mobiledoc): string {
  const open: Mobiledoc['markups'] = []
  return (Array.isArray(markers) ? markers : [])
    .map((one) => {
      const read = marker.safeParse(one).data
      if (!read) return ''
      const [kind, opened, closed, value] = read
      open.push(...opened.map((at) => doc.markups[at]).filter((found) => found !== undefined))
      const html = kind === 1 ? atomHtml(value, doc) : escaped(typeof value === 'string' ? value : '')
      const marked = open
        .slice(-10)
        .reduceRight((inner, [tag, attributes]) => marks(tag, attributes ?? [], inner), html)
      open.splice(Math.max(0, open.length - closed))
      return marked
    })
    .join('')
}

function atomHtml(value: unknown, doc: Mobiledoc): string {
  const atom = typeof value === 'number' ? doc.atoms[value] : undefined
  return atom?.[0] === 'soft-return' ? '<br>' : ''
}

function marks(tag: string, attributes: string[], html: string): string {
  if (tag === 'a') return link(attributes[attributes.indexOf('href') + 1] ?? '', html)
  return /^(?:b|strong|i|em|s|sub|sup)$/.test(tag) ? `<${tag}>${html}</${tag}>` : html
}
