import type { Given } from '../copy-of.ts'
import type { Registry } from '../registry.ts'
import { at, childrenOf, type Element, textOf } from '../xml.ts'
import { domOf } from '../xml-dom.ts'
import { contentOf, contentOfText, contentOfTree, hasText, imagesOnce, nothing } from './content.ts'
import { attr, firstIn, firstOf, said, wordsOf } from './field.ts'
import { captionOf, creatorsOf } from './g2-lines.ts'
import { nitfStory } from './nitf-story.ts'

type Story = Pick<Given, 'body' | 'headline' | 'standfirst' | 'byline' | 'dateline' | 'images' | 'lost'>

/** An item's content: its text, marked up as NITF, as HTML or not at all, and its pictures, each in its largest rendition. */
export function g2Content(item: Element, headline: string | null, registry: Registry): Story {
  const sets = childrenOf(item, 'contentSet').flatMap((set) => childrenOf(set))
  const stories = sets
    .filter(({ name }) => name === 'inlineXML' || name === 'inlineData')
    .map((inline) => inlineStory(inline, headline ?? '', registry))
  const story = stories.find(({ body }) => hasText(body)) ?? stories[0] ?? nothing
  const remote = sets.filter(({ name }) => name === 'remoteContent')
  const played = remote.some((one) => /^(?:audio|video)/.test(attr(one, 'contenttype')))
  const lost = [...(story.lost ?? []), ...(played ? [{ code: 'pastedEmbed', values: { count: 1 } }] : [])]
  return { ...story, images: imagesOnce([...(story.images ?? []), ...pictureIn(item, remote)]), lost }
}

function inlineStory(inline: Element, headline: string, registry: Registry): Story {
  const nitf = firstIn(inline, 'nitf')
  if (nitf) return nitfStory(nitf, registry)
  if (childrenOf(inline).length > 0) return contentOfTree(domOf(firstIn(inline, 'body') ?? inline), headline)
  const text = /base64/i.test(attr(inline, 'encoding')) ? decoded(textOf(inline)) : textOf(inline)
  if (wordsOf(inline) === '' || /^(?:image|audio|video)/.test(attr(inline, 'contenttype'))) return nothing
  return attr(inline, 'contenttype').startsWith('text/plain') ? contentOfText(text) : contentOf(text, headline)
}

function decoded(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8')
}

function pictureIn(item: Element, remote: readonly Element[]): NonNullable<Given['images']> {
  const kind = attr(at(item, 'itemMeta', 'itemClass'), 'qcode')
  const best = remote
    .filter((one) => isImage(one, kind) && attr(one, 'href') !== '')
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]
  if (!best) return []
  const content = at(item, 'contentMeta')
  return [
    {
      src: attr(best, 'href'),
      caption: captionOf(content),
      credit: firstOf(said(content, 'creditline'), creatorsOf(content, null).join(', ')),
      alt: null,
    },
  ]
}

function isImage(content: Element, kind: string): boolean {
  const type = attr(content, 'contenttype')
  return type.startsWith('image/') || (type === '' && /(?:picture|graphic|photo)$/.test(kind))
}

function sizeOf(content: Element): number {
  const small = /thumb|preview/i.test(attr(content, 'rendition')) ? 0 : 1
  return Number(attr(content, 'width')) || small
}
