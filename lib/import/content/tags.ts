import type { ParsedCopy, Span } from '../parsed-copy.ts'
import { findOrganisations } from './organisations.ts'
import { findPeople } from './people.ts'
import { findPlaces } from './place-names.ts'

type Tag = ParsedCopy['tags'][number]

/** So much of a text is looked at for names: more than any story has. */
const LONGEST = 60_000
const MOST_OF_A_KIND = 40
const MOST = 20

/**
 * The people, organisations and places that a text plainly names, most important first, at most twenty: a full name with a title before
 * it or a speaking verb behind it, an institution by its own word, a state or a city we know. Offered, never accepted by
 * itself; each says what it was recognised by. `authors` are left out.
 */
export function readTags(paragraphs: readonly string[], authors: readonly string[], language: string): Tag[] {
  const text = paragraphs.join('\n\n').slice(0, LONGEST)
  const people = findPeople(text, language)
    .filter(({ name }) => !authors.includes(name))
    .slice(0, MOST_OF_A_KIND)
    .map(({ name, written, reason }) => {
      const forms = [...new Set([name, ...written])]
      return tag('person', name, reason, mentionsOf(text, [...forms, ...forms.flatMap(familyName)]))
    })
  const organisations = findOrganisations(text, language)
    .slice(0, MOST_OF_A_KIND)
    .map(({ name, written }) => tag('organisation', name, 'an institution by its own word', mentionsOf(text, written)))
  const inside = [...people, ...organisations].flatMap((one) => one.mentions)
  const places = [...findPlaces(text, language)]
    .slice(0, MOST_OF_A_KIND)
    .map(([name, mentions]) => tag('place', name, 'a state or a city known by its name', mentions))
    .filter((one) => one.mentions.some((span) => !within(span, inside)))
  return [...people, ...organisations, ...places].sort((a, b) => b.relevance - a.relevance).slice(0, MOST)
}

/** How often a name occurs, and how early, says how much the text is about it. */
function tag(kind: Tag['kind'], name: string, reason: string, mentions: Span[]): Tag {
  const first = mentions[0]?.[0] ?? LONGEST
  const relevance = Math.min(0.95, 0.4 + mentions.length * 0.08 + (first < 400 ? 0.15 : 0))
  return { kind, name, code: null, relevance: Math.round(relevance * 100) / 100, mentions, reason }
}

function familyName(name: string): string[] {
  const last = name.split(' ').at(-1) ?? ''
  return last.length > 3 ? [last] : []
}

/** Every place where one of the names stands as a word of its own. */
function mentionsOf(text: string, names: readonly string[]): Span[] {
  const spans: Span[] = []
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const span: Span = [at, at + name.length]
      const apart = !/[\p{L}\p{M}]$/u.test(text.slice(Math.max(0, at - 1), at)) && !/^\p{L}/u.test(text.slice(span[1]))
      if (apart && !within(span, spans)) spans.push(span)
    }
  }
  return spans.sort((a, b) => a[0] - b[0])
}

function within([start, end]: Span, spans: readonly Span[]): boolean {
  return spans.some((one) => one[0] <= start && end <= one[1])
}
