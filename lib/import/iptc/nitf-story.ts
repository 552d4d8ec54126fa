import type { Given } from '../copy-of.ts'
import type { ParsedCopy } from '../parsed-copy.ts'
import type { Registry } from '../registry.ts'
import { allIn, at, childrenOf, type Element } from '../xml.ts'
import { domOf, type HtmlNames } from '../xml-dom.ts'
import { contentOfTree, imagesOnce, nothing } from './content.ts'
import { attr, firstIn, firstOf, said, wordsOf } from './field.ts'
import { peopleIn } from './people.ts'

/** NITF's own names for what HTML has. */
const html: HtmlNames = {
  'body.content': 'div',
  block: 'div',
  hl1: 'h2',
  hl2: 'h3',
  bq: 'blockquote',
  em: 'i',
  'nitf-table': 'table',
  'custom-table': 'table',
  credit: 'p',
  datasource: 'p',
  // Told apart: pictures, and what is about the copy and no part of it.
  media: 'template',
  note: 'template',
  copyrite: 'template',
  'nitf-table-metadata': 'template',
  'nitf-colgroup': 'template',
}

type Story = Pick<Given, 'body' | 'headline' | 'standfirst' | 'byline' | 'dateline' | 'images' | 'lost'>

/** What the body of an NITF document says: the story with its pictures, and the lines above it. */
export function nitfStory(nitf: Element, registry: Registry): Story {
  const body = at(nitf, 'body') ?? nitf
  const head = at(body, 'body.head')
  const content = at(body, 'body.content')
  const hedline = head && at(head, 'hedline')
  const headline = firstOf(
    said(hedline, 'hl1'),
    wordsOf(hedline && at(hedline, 'hl1')),
    hedline && childrenOf(hedline).length === 0 ? wordsOf(hedline) : null,
  )
  const story = content ? contentOfTree(domOf(content, html), headline ?? '') : nothing
  const outside = body === nitf ? [] : childrenOf(body, 'media')
  const media = [...(content ? allIn(content, 'media') : []), ...outside]
  const [standfirst = null, ...aside] = [head && at(head, 'abstract'), ...(hedline ? childrenOf(hedline, 'hl2') : [])]
    .map(wordsOf)
    .filter((text) => text !== '')
  return {
    body: story.body,
    headline,
    standfirst,
    byline: head ? childrenOf(head, 'byline').flatMap((byline) => authorsOf(byline, registry)) : [],
    dateline: datelineOf(head && at(head, 'dateline')),
    images: imagesOnce([...story.images, ...media.flatMap(pictureOf)]),
    lost: [...story.lost, ...lostIn(media, [...aside, ...endOf(body)])],
  }
}

/** The people of a byline: its `person` elements, else its own words, without the writer's post. */
function authorsOf(byline: Element, registry: Registry): string[] {
  const people = allIn(byline, 'person').flatMap((person) => peopleIn(nameOf(person), registry))
  if (people.length > 0) return people
  const own = { ...byline, children: byline.children.filter((child) => typeof child === 'string' || !isPost(child)) }
  return peopleIn(wordsOf(own), registry)
}

function isPost({ name }: Element): boolean {
  return name === 'byttl' || name === 'virtloc' || name === 'location'
}

function nameOf(person: Element): string {
  const parts = ['name.given', 'name.family']
    .map((part) => wordsOf(firstIn(person, part)))
    .filter((part) => part !== '')
  return parts.length > 0 ? parts.join(' ') : wordsOf(person)
}

function datelineOf(dateline: Element | null): ParsedCopy['dateline'] {
  const text = wordsOf(dateline)
  if (!dateline || text === '') return null
  const location = firstIn(dateline, 'location')
  const place = firstOf(wordsOf(firstIn(location, 'city')), wordsOf(location))
  return { place: place ?? placeOf(text), text }
}

/** A dateline's place is what stands before its date and its agency. */
export function placeOf(text: string): string | null {
  return firstOf(
    /^[^\d(,–—]*[^\d(,–—\s-]/u.exec(text)?.[0]?.replace(/\s+\p{L}+\.?\s*$/u, (word) => (MONTH.test(word) ? '' : word)),
  )
}

const MONTH = /^\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?\s*$/iu

function pictureOf(media: Element): ParsedCopy['images'] {
  const type = attr(media, 'media-type').toLowerCase()
  if (type !== '' && !/image|photo|picture|graphic/.test(type)) return []
  const best = childrenOf(media, 'media-reference')
    .filter((one) => !/^(?:audio|video)/.test(attr(one, 'mime-type')))
    .toSorted((a, b) => widthOf(b) - widthOf(a))[0]
  const src = firstOf(attr(best, 'source'), attr(best, 'data-location'))
  if (src === null) return []
  const caption = at(media, 'media-caption')
  const words = caption && { ...caption, children: caption.children.filter((child) => !isByline(child)) }
  return [
    {
      src,
      caption: firstOf(wordsOf(words)),
      credit: firstOf(
        wordsOf(at(media, 'media-producer')),
        said(caption, 'byline'),
        attr(best, 'copyright'),
        attr(best, 'source-credit'),
      ),
      alt: firstOf(attr(best, 'alternate-text')),
    },
  ]
}

function isByline(child: Element | string): boolean {
  return typeof child !== 'string' && child.name === 'byline'
}

function widthOf(reference: Element): number {
  return Number(attr(reference, 'width')) || 0
}

function endOf(body: Element): string[] {
  return childrenOf(at(body, 'body.end') ?? { ...body, children: [] }).map(wordsOf)
}

function lostIn(media: readonly Element[], texts: readonly string[]): NonNullable<Given['lost']> {
  const played = media.filter((one) => /audio|video|data|other/.test(attr(one, 'media-type'))).length
  const aside = texts.filter((text) => text !== '').length
  return [
    ...(played > 0 ? [{ code: 'pastedEmbed', values: { count: played } }] : []),
    ...(aside > 0 ? [{ code: 'importMatter', values: { count: aside } }] : []),
  ]
}
