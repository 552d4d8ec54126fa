import { allIn, childrenOf, type Element, textOf } from '../xml.ts'
import { webAddress } from './addresses.ts'
import type { Enclosure, FeedItem, Person, Words } from './feed.ts'
import { picturesOf } from './media.ts'
import { readMoment } from './moment.ts'
import { attributeOf, Parts } from './parts.ts'
import { personOf } from './people.ts'
import { atomWords, guessed, guessedWords, markupIn } from './words.ts'

type Around = { isAtom: boolean; base: string | null; language: string | null }

/** What an entry of any kind of XML feed says. */
export function itemOf(element: Element, around: Around): FeedItem {
  const parts = new Parts(element)
  const base = webAddress(attributeOf(element, 'xml:base'), around.base) ?? around.base
  const words = around.isAtom ? atomWords : guessedWords
  const guid = idOf(element, parts)
  const [summary, content] = textsOf(parts, words)
  return {
    title: titleOf(element, parts, words),
    link: linkOf(element, parts, guid, base),
    id: guid,
    published: momentOf(
      parts,
      'published',
      'issued',
      'pubdate',
      'dcterms:issued',
      'dc:date',
      'dcterms:created',
      'created',
    ),
    updated:
      momentOf(parts, 'updated', 'modified', 'dcterms:modified', 'lastbuilddate') ??
      readMoment(attributeOf(element, 'lastmod') ?? ''),
    authors: authorsOf(parts),
    summary,
    content,
    categories: categoriesOf(parts),
    enclosures: enclosuresOf(parts, base),
    pictures: picturesOf(element, base),
    source: sourceOf(parts),
    language: parts.text('dc:language', 'language') ?? attributeOf(element, 'xml:lang') ?? around.language,
    rights: words(parts.one('rights', 'copyright')) ?? guessedWords(parts.one('dc:rights', 'media:copyright')),
    base: attributeOf(parts.one('content', 'summary', 'description'), 'xml:base') ?? base,
    deleted: false,
  }
}

type Reads = (element: Element | null) => Words | null

function titleOf(element: Element, parts: Parts, words: Reads): Words | null {
  return (
    words(parts.one('title')) ??
    guessedWords(parts.one('dc:title', 'itunes:title', 'media:title')) ??
    guessed(attributeOf(element, 'title') ?? '') ??
    guessedWords(allIn(element, 'title').find(({ space }) => space === 'media') ?? null)
  )
}

function idOf(element: Element, parts: Parts): string | null {
  return parts.text('guid', 'id', 'dc:identifier') ?? attributeOf(element, 'about')
}

/** Where the entry stands: its link, or its guid where that is one. Atom tells by `rel`, and so do its links in RSS. */
function linkOf(element: Element, parts: Parts, guid: string | null, base: string | null): string | null {
  const links = parts.all('link')
  const alternate = links.find(
    (link) => /^(alternate)?$/i.test(attributeOf(link, 'rel') ?? '') && link.attributes.has('href'),
  )
  const written = links.find((link) => !link.attributes.has('href') && textOf(link).trim() !== '')
  const own = alternate ? attributeOf(alternate, 'href') : written ? textOf(written) : null
  const cdf = attributeOf(element, 'href') ?? attributeOf(parts.all('a')[0], 'href')
  const permanent = parts.all('guid').some((one) => !/^false$/i.test(attributeOf(one, 'ispermalink') ?? ''))
  return webAddress(own ?? cdf, base) ?? (permanent || attributeOf(element, 'about') ? webAddress(guid, null) : null)
}

/** Of what is told twice the last counts: so do feeds that add a date. */
export function momentOf(parts: Parts, ...names: string[]) {
  for (const name of names)
    for (const element of parts.all(name).toReversed()) {
      const moment = readMoment(textOf(element))
      if (moment) return moment
    }
  return null
}

export function authorsOf(parts: Parts): Person[] {
  const own = parts.all('author', 'dc:creator', 'dc:author', 'itunes:author', 'managingeditor')
  const people = own.flatMap((element) => personOf(element) ?? [])
  const named = people.filter(({ name }) => name !== null)
  const seen = new Set<string>()
  return (named.length > 0 ? named : people).filter(({ name, email }) => {
    const key = (name ?? email ?? '').toLowerCase()
    return seen.has(key) ? false : seen.add(key)
  })
}

/** The excerpt and the whole text. RSS tells them apart by `content:encoded` and its like, or not at all. */
function textsOf(parts: Parts, words: Reads): [summary: Words | null, content: Words | null] {
  const whole = wholeOf(parts, words)
  const [first = null, second = null] = [
    ...parts.all('description', 'summary').map(words),
    ...parts
      .all('abstract', 'dc:description', 'itunes:summary', 'dcterms:abstract', 'itunes:subtitle')
      .map(guessedWords),
  ].filter((one) => one !== null)
  const summary = first ?? guessedWords(mediaDescription(parts))
  if (whole !== null) return [summary, whole]
  const isLonger = second !== null && first !== null && second.value.length > first.value.length
  return isLonger ? [first, second] : second && second.value !== first?.value ? [second, first] : [summary, null]
}

function wholeOf(parts: Parts, words: Reads): Words | null {
  const encoded = parts.one('content:encoded', 'encoded', 'fulltext')
  if (encoded) return guessedWords(encoded)
  const body = parts.one('xhtml:body', 'body', 'xhtml:div', 'fullitem')
  if (body) return childrenOf(body).length > 0 ? { kind: 'html', value: markupIn(body) } : guessedWords(body)
  const contents = parts
    .all('content')
    .map(words)
    .filter((one) => one !== null)
  return contents.find(({ kind }) => kind === 'html') ?? contents[0] ?? null
}

function mediaDescription(parts: Parts): Element | null {
  const places = [parts, ...parts.all('media:group', 'media:content').map((element) => new Parts(element))]
  return places.map((one) => one.one('media:description')).find((one) => one !== null) ?? null
}

function categoriesOf(parts: Parts): string[] {
  const own = parts
    .all('category', 'dc:subject')
    .map((one) => attributeOf(one, 'label') ?? attributeOf(one, 'term') ?? textOf(one))
  const podcasts = parts
    .all('itunes:category')
    .flatMap((one) => [one, ...allIn(one, 'category').slice(1)])
    .map((one) => attributeOf(one, 'text') ?? '')
  const lists = parts.all('itunes:keywords', 'media:keywords').flatMap((one) => textOf(one).split(','))
  const names = [...own, ...podcasts, ...lists].map((name) => name.replace(/\s+/g, ' ').trim())
  return [...new Set(names.filter((name) => name !== '' && name.length <= 200))]
}

function enclosuresOf(parts: Parts, base: string | null): Enclosure[] {
  const linked = parts.all('link').filter((link) => /^enclosure$/i.test(attributeOf(link, 'rel') ?? ''))
  const found = [...parts.all('enclosure'), ...linked].flatMap((one) => {
    const url = webAddress(attributeOf(one, 'url') ?? attributeOf(one, 'href'), base)
    return url === null ? [] : [{ url, type: attributeOf(one, 'type') }]
  })
  return found
}

function sourceOf(parts: Parts): string | null {
  const source = parts.all('source')[0]
  if (!source) return null
  const title = childrenOf(source, 'title')[0]
  return (
    textOf(title ?? source)
      .replace(/\s+/g, ' ')
      .trim() || null
  )
}
