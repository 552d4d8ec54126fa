import type { Given } from '../copy-of.ts'
import type { Registry } from '../registry.ts'
import { agencyOf } from './agency.ts'
import { hasText } from './content.ts'
import { firstOf, tidy } from './field.ts'
import { genreOf } from './genre.ts'
import { type Json, listOf, member, storable, textIn } from './json.ts'
import { momentOf } from './moment.ts'
import { ninjsContent, saidIn } from './ninjs-content.ts'
import { ninjsSubjects } from './ninjs-subjects.ts'
import { peopleIn } from './people.ts'
import { plainOf } from './plain.ts'
import { statusOf, urgencyOf } from './status.ts'

/** What an item of ninjs says, in the words of version 1 (lists of one kind in the singular) or of 2 and 3; null if it is none. */
export function ninjsItem(item: Json, registry: Registry): Given | null {
  const headline = firstOf(plainOf(saidIn(item, 'headline', /^(?:main|headline)?$/)))
  const content = ninjsContent(item, headline ?? '')
  const isText = !/^(?:picture|graphic|photo|video|audio)$/.test(textIn(item, 'type') ?? '')
  const pubStatus = statusOf(textIn(item, 'pubstatus')) ?? 'usable'
  if (!headline && !hasText(content.body) && (content.images ?? []).length === 0 && pubStatus !== 'canceled')
    return null
  const by = textIn(item, 'by', 'byline')
  const place = firstOf(textIn(item, 'located'))
  return {
    ...content,
    headline,
    standfirst: isText
      ? firstOf(
          plainOf(saidIn(item, 'description', /^(?:summary|abstract|standfirst|text)?$/)),
          plainOf(textIn(item, 'abstract')),
        )
      : null,
    byline: by ? peopleIn(by, registry) : listOf(item, 'authors').flatMap((one) => textIn(one, 'name') ?? []),
    dateline: place ? { place, text: place } : null,
    agency: agencyIn(item, registry),
    published: momentOf(textIn(item, 'versioncreated', 'firstcreated', 'contentcreated')),
    embargoedUntil: embargoIn(item),
    pubStatus,
    language: textIn(item, 'language'),
    slugline: textIn(item, 'slugline', 'slug'),
    urgency: urgencyOf(textIn(item, 'urgency')),
    edNote: textIn(item, 'ednote', 'editorialnote'),
    copyright: firstOf(textIn(item, 'copyrightnotice'), textIn(item, 'copyrightholder')),
    usageTerms: textIn(item, 'usageterms'),
    guid: textIn(item, 'uri', 'guid'),
    version: textIn(item, 'version'),
    genre: genreOf(
      firstOf(textIn(item, 'genre'), ...listOf(item, 'genres', 'genre').map((one) => textIn(one, 'name', 'code'))),
    ),
    section: firstOf(textIn(item, 'section'), ...listOf(item, 'service').map((one) => textIn(one, 'name'))),
    keywords: keywordsIn(item),
    subjects: ninjsSubjects(item),
    links: linksIn(item),
  }
}

function embargoIn(item: Json): string | null {
  const until = textIn(item, 'embargoeduntil', 'embargoed')
  return until ? (momentOf(until)?.value ?? until) : null
}

function agencyIn(item: Json, registry: Registry): string | null {
  const sources = listOf(item, 'infosources', 'infosource')
  const provider = sources.find((one) => /provider|distributor/i.test(textIn(one, 'role', 'rel') ?? '')) ?? sources[0]
  const named = firstOf(textIn(item, 'provider', 'source'), provider ? textIn(provider, 'name', 'literal') : null)
  if (named) return agencyOf(named, registry)
  // A holder of the rights that is an agency is whose copy it is.
  const holder = textIn(item, 'copyrightholder')
  return holder ? (registry.find(holder)?.name ?? null) : null
}

function keywordsIn(item: Json): string[] {
  const words = member(item, 'keywords') ?? member(item, 'keyword')
  const list = Array.isArray(words) ? words.filter((word) => typeof word === 'string') : []
  return [...new Set(list.map((word) => tidy(storable(word))).filter((word) => word !== ''))].slice(0, 100)
}

function linksIn(item: Json): string[] {
  const associated = listOf(item, 'associations').flatMap((one) => textIn(one, 'uri', 'guid') ?? [])
  return [
    ...new Set([...associated, ...(textIn(item, 'evolvedfrom') ? [textIn(item, 'evolvedfrom') ?? ''] : [])]),
  ].slice(0, 100)
}
