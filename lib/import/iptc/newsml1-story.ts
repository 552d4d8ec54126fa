import type { Given } from '../copy-of.ts'
import type { ParsedCopy } from '../parsed-copy.ts'
import type { Registry } from '../registry.ts'
import { allIn, at, childrenOf, type Element } from '../xml.ts'
import { agencyOf } from './agency.ts'
import { attr, firstOf, said, wordsOf } from './field.ts'
import { genreOf } from './genre.ts'
import { momentOf } from './moment.ts'
import { newsml1Content } from './newsml1-content.ts'
import { newsml1Subjects } from './newsml1-subjects.ts'
import { placeOf } from './nitf-story.ts'
import { peopleIn } from './people.ts'
import { plainOf } from './plain.ts'
import { statusOf, urgencyOf } from './status.ts'

type Source = { envelope: Element | null; item: Element; chain: readonly Element[] }

/** What a story of NewsML 1 says: in its own component, else in those around it, in its item and its envelope. */
export function newsml1Story({ envelope, item, chain }: Source, registry: Registry): Given {
  const identity = at(item, 'Identification', 'NewsIdentifier')
  const management = at(item, 'NewsManagement')
  const line = (name: string) => firstOf(...chain.map((one) => said(one, 'NewsLines', name)))
  const party = (name: string) => firstOf(...chain.map((one) => partyOf(at(one, 'AdministrativeMetadata', name))))
  const described = (name: string) =>
    firstOf(...chain.map((one) => attr(at(one, 'DescriptiveMetadata', name), 'FormalName')))
  const story = newsml1Content(chain[0] ?? null, line('HeadLine') ?? '', registry)
  const language = firstOf(described('Language'), ...chain.map((one) => attr(one, 'lang')), attr(item, 'lang'))
  const byline = firstOf(line('ByLine'), party('Creator')) ?? ''
  const status = attr(management && at(management, 'Status'), 'FormalName')
  return {
    ...story,
    headline: plainOf(firstOf(line('HeadLine'), story.headline)),
    standfirst: plainOf(firstOf(line('SubHeadLine'), story.standfirst)),
    byline: byline === '' ? (story.byline ?? []) : peopleIn(byline, registry),
    dateline: datelineOf(line('DateLine')) ?? story.dateline,
    agency: agencyOf(
      firstOf(
        party('Provider'),
        partyOf(envelope && at(envelope, 'SentFrom')),
        party('Source'),
        said(identity, 'ProviderId'),
      ),
      registry,
    ),
    published: momentOf(
      firstOf(said(management, 'ThisRevisionCreated'), said(management, 'FirstCreated'), said(envelope, 'DateAndTime')),
    ),
    ...holdOf(management, status),
    language,
    slugline: firstOf(line('SlugLine'), said(item, 'Identification', 'NameLabel')),
    urgency: urgencyOf(attr(management && at(management, 'Urgency'), 'FormalName')),
    edNote: firstOf(editorsLines(chain), said(management, 'Instruction')),
    version: said(identity, 'RevisionId'),
    guid: guidOf(identity),
    copyright: firstOf(line('CopyrightLine'), rightsOf(chain, 'CopyrightHolder')),
    usageTerms: firstOf(line('RightsLine'), rightsOf(chain, 'UsageType')),
    genre: genreOf(described('Genre')),
    keywords: keywordsIn(chain),
    subjects: newsml1Subjects(chain),
    links: linksIn(management),
  }
}

function partyOf(holder: Element | null): string | null {
  const party = holder && at(holder, 'Party')
  return firstOf(attr(party, 'FormalName'), wordsOf(party))
}

/** What is held until a moment; without one it is held until it is released. */
function holdOf(management: Element | null, status: string): Pick<Given, 'embargoedUntil' | 'pubStatus'> {
  const change = management && at(management, 'StatusWillChange')
  const until = firstOf(said(change, 'DateAndTime'))
  const released = statusOf(attr(change && at(change, 'FutureStatus'), 'FormalName')) === 'usable'
  const pubStatus = statusOf(status) ?? 'usable'
  const embargo = until && (pubStatus === 'withheld' || released) ? (momentOf(until)?.value ?? until) : null
  return { embargoedUntil: embargo, pubStatus }
}

function datelineOf(text: string | null): ParsedCopy['dateline'] {
  const words = text?.replace(/[\s:.–—-]+$/u, '') ?? ''
  return words === '' ? null : { place: placeOf(words), text: words }
}

function editorsLines(chain: readonly Element[]): string | null {
  const lines = chain.flatMap((one) =>
    at(one, 'NewsLines') ? childrenOf(at(one, 'NewsLines') ?? one, 'NewsLine') : [],
  )
  const told = lines.filter((one) => /advis|note|instruction|editor/i.test(attr(at(one, 'NewsLineType'), 'FormalName')))
  return firstOf(told.map((one) => said(one, 'NewsLineText') ?? '').join(' '))
}

/** The public identifier without its last part, which is the version: that of the story, whatever its version. */
function guidOf(identity: Element | null): string | null {
  const whole = said(identity, 'PublicIdentifier')
  const version = said(identity, 'RevisionId')
  if (whole) return version && whole.endsWith(`:${version}`) ? whole.slice(0, -version.length - 1) : whole
  const parts = ['ProviderId', 'DateId', 'NewsItemId'].map((name) => said(identity, name))
  return parts.every((part) => part !== null) ? `urn:newsml:${parts.join(':')}` : (parts[2] ?? null)
}

function rightsOf(chain: readonly Element[], name: string): string | null {
  return firstOf(...chain.map((one) => wordsOf(at(one, 'RightsMetadata') && allIn(one, name)[0])))
}

function keywordsIn(chain: readonly Element[]): string[] {
  const lines = chain.flatMap((one) =>
    at(one, 'NewsLines') ? childrenOf(at(one, 'NewsLines') ?? one, 'KeywordLine') : [],
  )
  const properties = chain.flatMap((one) => childrenOf(at(one, 'DescriptiveMetadata') ?? one, 'Property'))
  const named = properties.filter((one) => /^keywords?$/i.test(attr(one, 'FormalName')) && attr(one, 'Role') === '')
  const words = [...lines.map(wordsOf), ...named.map((one) => attr(one, 'Value'))]
  return [...new Set(words.filter((word) => word !== ''))]
}

function linksIn(management: Element | null): string[] {
  if (!management) return []
  const all = ['AssociatedWith', 'DerivedFrom', 'Update', 'Correction'].flatMap((name) => childrenOf(management, name))
  return [...new Set(all.map((one) => attr(one, 'NewsItem')).filter((link) => link !== ''))]
}
