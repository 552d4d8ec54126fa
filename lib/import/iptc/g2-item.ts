import type { Given } from '../copy-of.ts'
import type { Registry } from '../registry.ts'
import { at, childrenOf, type Element } from '../xml.ts'
import { agencyOf } from './agency.ts'
import { allSaid, attr, firstOf, said, wordsOf } from './field.ts'
import { g2Content } from './g2-content.ts'
import { codeIn, creatorsOf, descriptionOf, headlineOf, partyOf, subHeadlineOf } from './g2-lines.ts'
import { g2Subjects } from './g2-subjects.ts'
import { genreOf } from './genre.ts'
import { inLanguage, nameIn } from './language.ts'
import { momentOf } from './moment.ts'
import { placeOf } from './nitf-story.ts'
import { peopleIn } from './people.ts'
import { plainOf } from './plain.ts'
import { statusOf, urgencyOf } from './status.ts'

const SUMMARY = /^(?:summary|abstract|standfirst|intro|lead)?$/i

/** What an item of NewsML-G2 says; its content's own lines only where its metadata are silent. */
export function g2Item(item: Element, registry: Registry): Given {
  const meta = at(item, 'itemMeta')
  const content = at(item, 'contentMeta')
  const language = firstOf(attr(content && at(content, 'language'), 'tag'), attr(item, 'lang'))
  const told = firstOf(headlineOf(content, language), said(meta, 'title'))
  const story = g2Content(item, told, registry)
  const by = allSaid(content, 'by').flatMap((text) => peopleIn(text, registry))
  const embargo = meta && at(meta, 'embargoed')
  const status = statusOf(attr(meta && at(meta, 'pubStatus'), 'qcode') || attr(meta && at(meta, 'pubStatus'), 'uri'))
  return {
    ...story,
    headline: plainOf(firstOf(headlineOf(content, language), story.headline, said(meta, 'title'))),
    standfirst: plainOf(
      firstOf(descriptionOf(content, SUMMARY, language), story.standfirst, subHeadlineOf(content, language)),
    ),
    byline: [by, story.byline ?? [], creatorsOf(content, language)].find((names) => names.length > 0) ?? [],
    dateline: datelineOf(content, language) ?? story.dateline ?? locatedIn(content, language),
    agency: agencyOf(partyOf(meta && at(meta, 'provider'), language), registry),
    published: momentOf(
      firstOf(said(meta, 'versionCreated'), said(meta, 'firstCreated'), said(content, 'contentCreated')),
    ),
    embargoedUntil: momentOf(wordsOf(embargo))?.value ?? firstOf(wordsOf(embargo)),
    // An embargo without an end holds until it is lifted.
    pubStatus: status ?? (embargo && wordsOf(embargo) === '' ? 'withheld' : 'usable'),
    language,
    slugline: said(content, 'slugline'),
    urgency: urgencyOf(firstOf(said(content, 'urgency'), said(meta, 'urgency'))),
    edNote: firstOf(allSaid(meta, 'edNote').join(' ')),
    version: firstOf(attr(item, 'version')),
    guid: firstOf(attr(item, 'guid')),
    ...rightsOf(item, language),
    genre: genreIn(content, language),
    keywords: [...new Set(allSaid(content, 'keyword'))],
    subjects: g2Subjects(item, language),
    links: (meta ? childrenOf(meta, 'link') : [])
      .map((one) => attr(one, 'residref') || attr(one, 'href'))
      .filter((link) => link !== ''),
  }
}

function datelineOf(content: Element | null, language: string | null): Given['dateline'] {
  const text = content ? wordsOf(inLanguage(childrenOf(content, 'dateline'), language)) : ''
  return text === '' ? null : { place: placeOf(text), text }
}

function locatedIn(content: Element | null, language: string | null): Given['dateline'] {
  const place = nameIn(content && at(content, 'located'), language)
  return place ? { place, text: place } : null
}

function rightsOf(item: Element, language: string | null): Pick<Given, 'copyright' | 'usageTerms'> {
  const rights = childrenOf(item, 'rightsInfo')
  const texts = (name: string) =>
    wordsOf(
      inLanguage(
        rights.flatMap((one) => childrenOf(one, name)),
        language,
      ),
    )
  const holder = rights.map((one) => partyOf(at(one, 'copyrightHolder'), language))
  return { copyright: firstOf(texts('copyrightNotice'), ...holder), usageTerms: firstOf(texts('usageTerms')) }
}

function genreIn(content: Element | null, language: string | null): string | null {
  const genre = content && at(content, 'genre')
  return genreOf(firstOf(nameIn(genre, language), codeIn(attr(genre, 'qcode')), attr(genre, 'literal')))
}
