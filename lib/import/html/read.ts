import { bodyFromHtml } from '#lib/body/paste.ts'
import { copyOf } from '../copy-of.ts'
import { decode } from '../decode.ts'
import type { ReadCopies, ReadOptions } from '../reader.ts'
import { whyNotSize } from '../refusal.ts'
import { authorsIn } from './authors.ts'
import { declaredCharset } from './charset.ts'
import { headlineIn } from './headline.ts'
import { linkedDataOf, plainAddress, textOf } from './linked-data.ts'
import { metaOf, metaValue } from './meta.ts'
import { HtmlElement } from './node.ts'
import { prune } from './prune.ts'
import { publishedIn } from './published.ts'
import { storyIn } from './story.ts'
import { treeOf } from './tree.ts'

/** Reads a web page: what its makers tell machines first, then what stands in it. */
export function readHtml(bytes: Uint8Array, options: ReadOptions): ReadCopies {
  const size = whyNotSize(bytes.length)
  if (size) return { ok: false, reason: size }
  const { text, encoding } = decode(bytes, options.transportCharset ?? declaredCharset(bytes))
  const root = treeOf(text)
  if (!root) return { ok: false, reason: { code: 'importXmlTooLarge' } }
  const meta = metaOf(root)
  const addresses = [meta.links.get('canonical'), metaValue(meta, 'og:url'), options.url].flatMap((one) => one || [])
  const linked = linkedDataOf(root, new Set(addresses.map(plainAddress)))
  const site = metaValue(meta, 'og:site_name')
  const headline = headlineIn(root, meta, linked, site)
  const byline = authorsIn(root, meta, linked)
  const published = publishedIn(root, meta, linked, addresses, options.now)
  prune(root)
  const { body, lost } = bodyFromHtml(storyIn(root) ?? new HtmlElement('article'))
  const given = { body, lost, headline, byline, published, agency: site, language: meta.language, standfirst: textOf(linked.article?.description) ?? metaValue(meta, 'og:description') }
  return { ok: true, copies: [copyOf(given, { format: 'html', bytes, encoding, file: options.fileName })] }
}
