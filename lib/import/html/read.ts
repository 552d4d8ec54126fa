import { bodyFromHtml } from '#lib/body/paste.ts'
import { copyOf, type Given } from '../copy-of.ts'
import type { ReadCopies, ReadOptions } from '../reader.ts'
import { whyNotSize } from '../refusal.ts'
import { baseOf, resolveLinks, web } from './address.ts'
import { authorsIn, withoutHouses } from './authors.ts'
import { decodePage } from './charset.ts'
import { headlineIn } from './headline.ts'
import { housesOf } from './house.ts'
import { linkedDataOf, plainAddress } from './linked-data.ts'
import { metaOf, metaValue } from './meta.ts'
import { HtmlElement } from './node.ts'
import { leadPicture, picturesIn, picturesOf } from './pictures.ts'
import { prune } from './prune.ts'
import { publishedIn } from './published.ts'
import { takeSignature } from './signature.ts'
import { standfirstIn } from './standfirst.ts'
import { storyIn } from './story.ts'
import { keywordsIn, sectionIn, subjectsIn } from './subjects.ts'
import { tidyStory } from './tidy.ts'
import { treeOf } from './tree.ts'

/**
 * Reads a web page: first what its makers tell machines (JSON-LD, Open Graph, meta elements), then what it shows. Its story is the part
 * where most prose stands together, without the page's furniture.
 */
export function readHtml(bytes: Uint8Array, options: ReadOptions): ReadCopies {
  const size = whyNotSize(bytes.length)
  if (size) return { ok: false, reason: size }
  const { text, encoding, certain } = decodePage(bytes, options.transportCharset)
  const root = treeOf(text)
  if (!root) return { ok: false, reason: { code: 'importXmlTooLarge' } }
  const given = givenIn(root, options)
  if (given.body.content.length === 0 && !given.headline) return { ok: false, reason: { code: 'importNoText' } }
  const warnings = certain ? [] : [{ rule: 'encoding', message: `The encoding was guessed: ${encoding}.`, span: null }]
  const document = { format: 'html' as const, bytes, encoding, file: options.fileName }
  return { ok: true, copies: [copyOf({ ...given, warnings }, document)] }
}

function givenIn(root: HtmlElement, options: ReadOptions): Given {
  const meta = metaOf(root)
  const named = [meta.links.get('canonical'), metaValue(meta, 'og:url') ?? undefined]
  const base = baseOf(meta.base, [options.url, ...named])
  const addresses = [...named, options.url].flatMap((one) => (one ? (web(one, base) ?? []) : []))
  const linked = linkedDataOf(root, new Set(addresses.map(plainAddress)))
  const houses = housesOf(meta, linked, addresses)
  const headline = headlineIn(root, meta, linked, houses)
  const said = authorsIn(root, meta, linked, houses)
  const { published, why } = publishedIn(root, meta, linked, addresses, options.now)
  const pictures = picturesIn(root, base)
  const lead = standfirstIn(root, meta, linked)
  prune(root)
  const story = storyIn(root) ?? new HtmlElement('article')
  const standfirst = lead.shownOutside(story)
  const images = picturesOf(story, pictures, leadPicture(meta, linked, base))
  const signed = withoutHouses(said, houses).length > 0 ? [] : takeSignature(story)
  const byline = signed.length > 0 ? signed : said
  tidyStory(story, { headline, byline, standfirst })
  resolveLinks(story, base)
  return {
    ...bodyFromHtml(story),
    headline,
    byline,
    published,
    ...(why && { why: { published: why } }),
    standfirst,
    images,
    agency: metaValue(meta, 'og:site_name') ?? houses[0],
    section: sectionIn(meta, linked),
    keywords: keywordsIn(meta, linked),
    subjects: subjectsIn(meta, linked),
    language: meta.language.replace('_', '-'),
    guid: addresses[0],
    links: addresses.slice(0, 1),
  }
}
