import { copyOf, type Given } from './copy-of.ts'
import { agencyOf } from './iptc/agency.ts'
import { readPieces } from './iptc/document.ts'
import { attr, firstIn, firstOf, said, wordsOf } from './iptc/field.ts'
import { momentOf } from './iptc/moment.ts'
import { nitfStory } from './iptc/nitf-story.ts'
import { plainOf } from './iptc/plain.ts'
import { statusOf, urgencyOf } from './iptc/status.ts'
import { kindOf, subjectOf, subjectsOnce } from './iptc/subject.ts'
import type { ParsedCopy } from './parsed-copy.ts'
import type { ReadCopies, ReadOptions } from './reader.ts'
import { type Registry, registryOf } from './registry.ts'
import { allIn, at, childrenOf, type Element } from './xml.ts'

/** Reads NITF, the News Industry Text Format, of any version: a story, or several in one document. */
export function readNitf(bytes: Uint8Array, options: ReadOptions): ReadCopies {
  const registry = registryOf(options.agencies)
  return readPieces(bytes, 'nitf', options, (root) =>
    (root.name === 'nitf' ? [root] : allIn(root, 'nitf')).map(
      (nitf) => (document) => copyOf(givenOf(nitf, registry), document),
    ),
  )
}

function givenOf(nitf: Element, registry: Registry): Given {
  const head = at(nitf, 'head')
  const docdata = at(nitf, 'head', 'docdata')
  const body = at(nitf, 'body')
  const story = nitfStory(nitf, registry)
  const agency = firstOf(
    said(body, 'body.head', 'distributor'),
    attr(at(nitf, 'head', 'docdata', 'doc-id'), 'regsrc'),
    attr(at(nitf, 'head', 'docdata', 'doc.copyright'), 'holder'),
    metaOf(head, 'provider', 'agency', 'source'),
  )
  const issued = firstOf(
    attr(at(nitf, 'head', 'docdata', 'date.issue'), 'norm'),
    attr(at(nitf, 'head', 'pubdata'), 'date.publication'),
    attr(firstIn(body, 'story.date'), 'norm'),
  )
  return {
    ...story,
    headline: plainOf(firstOf(story.headline, said(head, 'title'))),
    standfirst: plainOf(story.standfirst ?? null),
    agency: agencyOf(agency, registry),
    published: momentOf(issued),
    embargoedUntil: embargoOf(docdata, issued),
    language: firstOf(attr(nitf, 'lang'), attr(nitf, 'baselang'), attr(body, 'lang')),
    slugline: firstOf(
      attr(docdata && at(docdata, 'du-key'), 'key'),
      attr(docdata && at(docdata, 'fixture'), 'fix-id'),
      metaOf(head, 'slug', 'slugline', 'subject'),
    ),
    version: firstOf(attr(docdata && at(docdata, 'du-key'), 'version')),
    urgency: urgencyOf(firstOf(attr(docdata && at(docdata, 'urgency'), 'ed-urg'), metaOf(head, 'priority', 'urgency'))),
    edNote: noteOf(docdata, body),
    pubStatus: statusIn(docdata),
    guid: firstOf(attr(docdata && at(docdata, 'doc-id'), 'id-string'), attr(nitf, 'uno'), metaOf(head, 'id', 'guid')),
    copyright: copyrightOf(docdata, body),
    usageTerms: termsOf(docdata, body),
    section: firstOf(
      attr(head && at(head, 'pubdata'), 'position.section'),
      attr(head && at(head, 'tobject'), 'tobject.type'),
    ),
    genre: genreOf(head),
    keywords: keywordsIn(docdata),
    subjects: subjectsIn(head, docdata),
    links: linksIn(docdata),
  }
}

function metaOf(head: Element | null, ...names: string[]): string | null {
  const metas = head ? childrenOf(head, 'meta') : []
  const found = metas.find((meta) => names.includes(attr(meta, 'name').toLowerCase()) && attr(meta, 'content') !== '')
  return found ? attr(found, 'content') : null
}

/** A release after the issue is an embargo. */
function embargoOf(docdata: Element | null, issued: string | null): string | null {
  const release = momentOf(attr(docdata && at(docdata, 'date.release'), 'norm'))?.value
  const issue = momentOf(issued)?.value
  if (!release) return null
  return issue === undefined || Date.parse(release) > Date.parse(issue) ? release : null
}

function noteOf(docdata: Element | null, body: Element | null): string | null {
  const notes = body ? childrenOf(at(body, 'body.head') ?? body, 'note') : []
  const messages = docdata ? childrenOf(docdata, 'ed-msg').map((one) => firstOf(attr(one, 'info'), wordsOf(one))) : []
  const corrections = docdata ? childrenOf(docdata, 'correction').map((one) => attr(one, 'info')) : []
  const editors = notes.filter((note) => attr(note, 'noteclass') !== 'cpyrt').map(wordsOf)
  return firstOf([...messages, ...corrections, ...editors].filter((text) => text).join(' '))
}

function statusIn(docdata: Element | null): ParsedCopy['pubStatus'] | undefined {
  return statusOf(attr(docdata, 'management-status')) ?? undefined
}

function copyrightOf(docdata: Element | null, body: Element | null): string | null {
  const own = docdata && at(docdata, 'doc.copyright')
  const told = [attr(own, 'year'), attr(own, 'holder')].filter((text) => text !== '').join(' ')
  const notes = body ? allIn(body, 'note').filter((note) => attr(note, 'noteclass') === 'cpyrt') : []
  const rights = said(body, 'body.head', 'rights')
  return firstOf(
    told,
    wordsOf(notes[0]),
    wordsOf(firstIn(body, 'copyrite')),
    rights && COPYRIGHT.test(rights) ? rights : null,
  )
}

const COPYRIGHT = /copyright|©|\(c\)/i

function termsOf(docdata: Element | null, body: Element | null): string | null {
  const own = docdata && at(docdata, 'doc.rights')
  const rights = said(body, 'body.head', 'rights')
  const terms = rights && !COPYRIGHT.test(rights) ? rights : null
  return firstOf(wordsOf(own), attr(own, 'limitations'), attr(own, 'type'), terms)
}

function genreOf(head: Element | null): string | null {
  const property = head && at(head, 'tobject', 'tobject.property')
  return firstOf(attr(property, 'tobject.property.type'))
}

function keywordsIn(docdata: Element | null): string[] {
  const list = docdata && at(docdata, 'key-list')
  const words = list ? childrenOf(list, 'keyword').map((one) => attr(one, 'key') || wordsOf(one)) : []
  return [...new Set(words.filter((word) => word !== ''))]
}

function subjectsIn(head: Element | null, docdata: Element | null): Given['subjects'] {
  const coded = (head ? allIn(head, 'tobject.subject') : []).map((one) => {
    const code = attr(one, 'tobject.subject.refnum')
    const name = levelsOf(code).map((level) => attr(one, `tobject.subject.${level}`))
    return subjectOf('topic', firstOf(...name), firstOf(code))
  })
  const content = docdata && at(docdata, 'identified-content')
  const named = (content ? childrenOf(content) : []).filter(isNamed).map((one) => {
    const code = attr(one, 'idsrc') && attr(one, 'value') ? `${attr(one, 'idsrc')}:${attr(one, 'value')}` : null
    return subjectOf(kindOf(one.name), firstOf(wordsOf(one), attr(one, 'value'), attr(one, 'event')), code)
  })
  return subjectsOnce([...coded, ...named])
}

/** Which of a code's names is its own: that of the subject, of the matter in it, or of the detail in that. */
function levelsOf(code: string): string[] {
  if (/000000$/.test(code)) return ['type', 'matter', 'detail']
  return /000$/.test(code) ? ['matter', 'detail', 'type'] : ['detail', 'matter', 'type']
}

function isNamed(one: Element): boolean {
  return (
    kindOf(one.name) !== 'topic' ||
    one.name === 'object.title' ||
    (one.name === 'classifier' && attr(one, 'type') !== '')
  )
}

function linksIn(docdata: Element | null): string[] {
  const corrected = docdata ? childrenOf(docdata, 'correction').map((one) => attr(one, 'id-string')) : []
  return corrected.filter((id) => id !== '')
}
