import { bodyFromHtml } from '#lib/body/paste.ts'
import { copyOf } from '../copy-of.ts'
import type { ReadCopies, ReadOptions } from '../reader.ts'
import { whyNotSize } from '../refusal.ts'
import { authorsIn } from './authors.ts'
import { decodePage } from './charset.ts'
import { headlineIn } from './headline.ts'
import { housesOf } from './house.ts'
import { linkedDataOf, plainAddress, textOf } from './linked-data.ts'
import { metaOf, metaValue } from './meta.ts'
import { elementsIn, HtmlElement, lineOf } from './node.ts'
import { prune } from './prune.ts'
import { publishedIn } from './published.ts'
import { standfirstIn } from './standfirst.ts'
import { storyIn } from './story.ts'
import { tidyStory } from './tidy.ts'
import { treeOf } from './tree.ts'

/** Reads a web page: what its makers tell machines first, then what stands in it. */
export function readHtml(bytes: Uint8Array, options: ReadOptions): ReadCopies {
  const size = whyNotSize(bytes.length)
  if (size) return { ok: false, reason: size }
  const { text, encoding } = decodePage(bytes, options.transportCharset)
  const root = treeOf(text)
  if (!root) return { ok: false, reason: { code: 'importXmlTooLarge' } }
  const meta = metaOf(root)
  const addresses = [meta.links.get('canonical'), metaValue(meta, 'og:url'), options.url].flatMap((one) => one || [])
  const linked = linkedDataOf(root, new Set(addresses.map(plainAddress)))
  const houses = housesOf(meta, linked, addresses)
  const site = metaValue(meta, 'og:site_name')
  const headline = headlineIn(root, meta, linked, houses)
  const byline = authorsIn(root, meta, linked, houses)
  const published = publishedIn(root, meta, linked, addresses, options.now)
  const descriptions = [textOf(linked.article?.description), ...['og:description', 'description', 'twitter:description'].map((name) => metaValue(meta, name))].flatMap((one) => one ?? [])
  const lead = standfirstIn(root, descriptions)
  prune(root)
  const story = storyIn(root) ?? new HtmlElement('article')
  const isInside = lead !== null && isIn(lead, story)
  const standfirst = lead && !isInside ? lineOf(lead) : null
  tidyStory(story, { headline, byline, standfirst })
  const { body, lost } = bodyFromHtml(story)
  const given = { body, lost, headline, byline, published, agency: site, language: meta.language, standfirst }
  return { ok: true, copies: [copyOf(given, { format: 'html', bytes, encoding, file: options.fileName })] }
}

function isIn(element: HtmlElement, root: HtmlElement): boolean {
  for (const one of elementsIn(root)) if (one === element) return true
  return false
}
