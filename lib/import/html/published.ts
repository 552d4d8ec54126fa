import { readTimestamp } from '../content/timestamp.ts'
import type { Given } from '../copy-of.ts'
import { type LinkedData, textOf } from './linked-data.ts'
import type { Meta } from './meta.ts'
import { elementsIn, type HtmlElement, lineOf } from './node.ts'
import { shownDate } from './shown-date.ts'

type Published = NonNullable<Given['published']>

const FIRST = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'og:article:published_time',
  'article:published',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dcterms.created',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dc.created',
  'date',
  'dc.date',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'published_time',
  'article.published',
  'date.created',
  'datecreated',
  'bt:pubdate',
  'created',
  'article_date_original',
  'last-published',
  'originalpublicationdate',
  'displaydate',
  'timestamp',
  'issue-date',
  'release_date',
  'dc.date.published',
]
const LATER = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'modified',
]

/** When the page was published, by the most telling source that says so; what it was last changed at only where nothing else is said. */
export function publishedIn(
  root: HtmlElement,
  meta: Meta,
  linked: LinkedData,
  addresses: readonly string[],
  now: Date,
) {
  const { article, page } = linked
  const ways: { reason: string; confidence: number; said: () => (string | null | undefined)[] }[] = [
    { reason: 'the linked data say so', confidence: 0.99, said: () => [textOf(article?.datePublished)] },
    {
      reason: 'the meta elements say so',
      confidence: 0.97,
      said: () => FIRST.flatMap((name) => meta.values.get(name) ?? []),
    },
    {
      reason: 'the linked data say so',
      confidence: 0.9,
      said: () => [textOf(article?.dateCreated), textOf(article?.uploadDate), textOf(page?.datePublished)],
    },
    { reason: 'it is marked as such in the page', confidence: 0.95, said: () => markedTimes(root) },
    { reason: 'it stands in the address', confidence: 0.9, said: () => addresses.map(dateInAddress) },
    { reason: 'it stands near the headline', confidence: 0.8, said: () => [shownDate(root)] },
    { reason: 'it is the first time in the page', confidence: 0.6, said: () => timeElements(root) },
    {
      reason: 'only the last change is given',
      confidence: 0.5,
      said: () => [textOf(article?.dateModified), ...LATER.flatMap((name) => meta.values.get(name) ?? [])],
    },
  ]
  for (const { reason, confidence, said } of ways)
    for (const one of said()) {
      const published = one ? momentOf(one, now) : null
      if (published) return { published, why: { reason, confidence } }
    }
  return { published: null, why: null }
}

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i
const EARLIEST = 1995

/** A day or a moment as machines and people write it. Midnight sharp is no moment but a day. */
export function momentOf(said: string, now: Date): Published | null {
  const text = said.trim()
  const found = isoMoment(text) ?? compactDay(text) ?? spokenMoment(text) ?? mailMoment(text)
  if (!found) return null
  const at = Date.parse(found.slice(0, 10))
  if (Number.isNaN(at) || Number(found.slice(0, 4)) < EARLIEST || at > now.getTime() + 2 * 86_400_000) return null
  const isDay = found.length === 10 || /T00:00(?::00)?(?:Z|[+-]00:00)?$/.test(found)
  return isDay ? { value: found.slice(0, 10), precision: 'day' } : { value: found, precision: 'minute' }
}

function isoMoment(text: string): string | null {
  const match = ISO.exec(text)
  if (!match) return null
  const [, year, month = '', date = '', hour, minute = '', second = '00', zone = ''] = match
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  if (!isDay(day)) return null
  return hour === undefined ? day : `${day}T${hour.padStart(2, '0')}:${minute}:${second}${offsetOf(zone)}`
}

function offsetOf(zone: string): string {
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 'Z'
  if (zone === '') return ''
  const [, sign, hour, minute = '00'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? []
  return `${sign}${hour}:${minute}`
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

function compactDay(text: string): string | null {
  const [, year, month, date] = /^(20\d{2})(\d{2})(\d{2})(?!\d{3,}[^T])/.exec(text) ?? []
  const day = `${year}-${month}-${date}`
  return year && isDay(day) ? day : null
}

function spokenMoment(text: string): string | null {
  return readTimestamp(text)?.value ?? null
}

function mailMoment(text: string): string | null {
  if (!/\d{4}/.test(text) || !/^[A-Za-z]{3,9},?\s/.test(text)) return null
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : new Date(at).toISOString().replace('.000', '')
}

/** Elements that say of themselves that they hold the day of publication. */
function markedTimes(root: HtmlElement): string[] {
  const found: string[] = []
  for (const element of elementsIn(root)) {
    const isMarked = /datePublished|dateCreated/.test(element.getAttribute('itemprop') ?? '')
    if (!isMarked && !(element.name === 'time' && element.getAttribute('pubdate') !== null)) continue
    found.push(element.getAttribute('datetime') ?? element.getAttribute('content') ?? lineOf(element, 100))
  }
  return found
}

function timeElements(root: HtmlElement): string[] {
  const found: string[] = []
  for (const element of elementsIn(root))
    if (element.name === 'time') found.push(element.getAttribute('datetime') ?? lineOf(element, 100))
  return found.slice(0, 20)
}

/** A day that stands in an address as year, month and day. */
function dateInAddress(address: string): string | null {
  const [, year, month, day] =
    /[/_.=-]((?:19|20)\d{2})[/_.-]?(0[1-9]|1[0-2])[/_.-]?(0[1-9]|[12]\d|3[01])(?=[/_.?&#-]|$)/.exec(address) ?? []
  if (year) return `${year}-${month}-${day}`
  const [, date, inMonth, inYear] =
    /[/_.=-](0[1-9]|[12]\d|3[01])[_.-](0[1-9]|1[0-2])[_.-](20\d{2})(?=[/_.?&#-]|$)/.exec(address) ?? []
  return inYear ? `${inYear}-${inMonth}-${date}` : null
}
