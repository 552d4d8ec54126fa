import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { ImportRefusal } from '../refusal.ts'

export type Term = { domain: string; nicename: string; name: string }

/** What an export says of one post, page or attachment: its fields as they stand there, by their usual names. */
export type Item = { fields: ReadonlyMap<string, string>; terms: Term[]; thumbnail: string | null }

export type Site = { language: string; names: Map<string, string> }

/** Ends the reading of what is no well-formed export. */
export class BrokenExport extends Error {
  readonly reason: ImportRefusal

  constructor(reason: ImportRefusal) {
    super(reason.code)
    this.reason = reason
  }
}

const DEEPEST = 256

/** Namespaces by what the names in them begin with here, whatever prefix the export gives them. */
const spaces: [RegExp, string][] = [
  [/^http:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/$/, 'excerpt'],
  [/^http:\/\/wordpress\.org\/export\/[\d.]+\/$/, 'wp'],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\/$/, 'content'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, 'dc'],
]

/**
 * Reads a WordPress export item by item while its text comes in; never more than one item is held. Authors' display names are gathered in
 * `site`, where they stand before all items. A DOCTYPE is passed over, entities of its own end the reading with a BrokenExport.
 */
export async function* itemsOf(chunks: AsyncIterable<string>, site: Site): AsyncGenerator<Item> {
  const parser = new SaxesParser()
  const reading = new Reading(site)
  parser.on('doctype', (text) => {
    if (/<!ENTITY/i.test(text)) throw new BrokenExport({ code: 'importXmlEntities' })
  })
  parser.on('opentag', (tag) => reading.open(tag))
  parser.on('text', (text) => reading.say(text))
  parser.on('cdata', (text) => reading.say(text))
  parser.on('closetag', () => reading.close())
  parser.on('error', (error) => {
    throw new BrokenExport({ code: 'importXmlBroken', values: { what: error.message.slice(0, 200) } })
  })
  for await (const chunk of chunks) {
    parser.write(chunk)
    yield* reading.ready()
  }
  parser.close()
  yield* reading.ready()
}

type Open = { name: string; attributes: Record<string, string>; parts: string[] }

class Reading {
  private readonly stack: Open[] = []
  private readonly prefixes = new Map<string, string>()
  private item: { fields: Map<string, string>; terms: Term[]; thumbnail: string | null } | null = null
  private done: Item[] = []
  private meta = { key: '', value: '' }
  private author = { login: '', shown: '', first: '', last: '' }

  private readonly site: Site

  constructor(site: Site) {
    this.site = site
  }

  ready(): Item[] {
    const done = this.done
    this.done = []
    return done
  }

  open({ name, attributes }: SaxesTagPlain): void {
    if (this.stack.length >= DEEPEST) throw new BrokenExport({ code: 'importXmlTooLarge' })
    if (this.stack.length === 0) this.knowPrefixes(attributes)
    const known = this.named(name)
    this.stack.push({ name: known, attributes, parts: [] })
    if (known === 'item') this.item = { fields: new Map(), terms: [], thumbnail: null }
    if (known === 'wp:author') this.author = { login: '', shown: '', first: '', last: '' }
  }

  say(text: string): void {
    this.stack.at(-1)?.parts.push(text)
  }

  close(): void {
    const one = this.stack.pop()
    if (!one) return
    const text = one.parts.join('').trim()
    const parent = this.stack.at(-1)?.name
    if (one.name === 'item' && this.item) {
      this.done.push(this.item)
      this.item = null
    } else if (parent === 'item') this.field(one, text)
    else if (parent === 'wp:postmeta') this.metadata(one.name, text)
    else if (parent === 'wp:author') this.nameAuthor(one.name, text)
    else if (parent === 'channel' && one.name === 'language') this.site.language = text
    if (one.name === 'wp:author') this.endAuthor()
  }

  private knowPrefixes(attributes: Record<string, string>): void {
    for (const [name, uri] of Object.entries(attributes)) {
      const space = spaces.find(([pattern]) => pattern.test(uri))
      if (space && name.startsWith('xmlns:')) this.prefixes.set(name.slice('xmlns:'.length), space[1])
    }
  }

  private named(name: string): string {
    const colon = name.indexOf(':')
    const prefix = name.slice(0, Math.max(colon, 0))
    return colon === -1 ? name : `${this.prefixes.get(prefix) ?? prefix}${name.slice(colon)}`
  }

  private field({ name, attributes }: Open, text: string): void {
    if (name === 'category')
      this.item?.terms.push({ domain: attributes.domain ?? '', nicename: attributes.nicename ?? '', name: text })
    else if (name === 'wp:postmeta') {
      if (this.item && this.meta.key === '_thumbnail_id') this.item.thumbnail = this.meta.value
      this.meta = { key: '', value: '' }
    } else if (!this.item?.fields.has(name)) this.item?.fields.set(name, text)
  }

  private metadata(name: string, text: string): void {
    if (name === 'wp:meta_key') this.meta.key = text
    if (name === 'wp:meta_value') this.meta.value = text
  }

  private nameAuthor(name: string, text: string): void {
    if (name === 'wp:author_login') this.author.login = text
    if (name === 'wp:author_display_name') this.author.shown = text
    if (name === 'wp:author_first_name') this.author.first = text
    if (name === 'wp:author_last_name') this.author.last = text
  }

  private endAuthor(): void {
    const { login, shown, first, last } = this.author
    const name = shown || [first, last].filter(Boolean).join(' ')
    if (login !== '' && name !== '') this.site.names.set(login, name)
  }
}
