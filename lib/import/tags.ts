import type { ParsedCopy, Span } from './parsed-copy.ts'
import { isKnownPlace } from './places.ts'

type Tag = ParsedCopy['tags'][number]

const PART = "(?:Mc|Mac|O['’]|al-|Al-)?\\p{Lu}[\\p{Ll}\\p{M}’'əğışçöü]+(?:-\\p{Lu}[\\p{Ll}\\p{M}]+)*"
const NAME = `${PART}(?: (?:${PART}|\\p{Lu}\\.|bin|al|de|von|van)){0,2} ${PART}`
const TITLES = [
  'President',
  'Prime Minister',
  'Deputy Prime Minister',
  'Minister',
  'Foreign Minister',
  'Deputy Minister',
  'Ambassador',
  'Chairman',
  'Chairwoman',
  'Speaker',
  'Governor',
  'Mayor',
  'Secretary',
  'Director',
  'Chief',
  'Head',
  'General',
  'Colonel',
  'Judge',
  'Prosecutor',
  'Spokesman',
  'Spokeswoman',
  'Spokesperson',
  'Professor',
  'Dr\\.',
  'Mr\\.',
  'Mrs\\.',
  'Ms\\.',
  'Senator',
  'Chancellor',
  'King',
  'Queen',
  'Prince',
  'prezident',
  'Prezident',
  'nazir',
  'Nazir',
  'naziri',
  'səfir',
  'səfiri',
  'sədr',
  'sədri',
  'rəisi',
  'direktoru',
  'müavini',
  'deputat',
  'президент',
  'Президент',
  'министр',
  'Министр',
  'посол',
  'глава',
  'председатель',
  'директор',
  'депутат',
  'генерал',
  'премьер-министр',
  'губернатор',
  'мэр',
  'секретарь',
]
const TITLED = new RegExp(`(?:${TITLES.join('|')})s? (?:of [\\p{L} ]{2,40}? )?(${NAME})(?: and (${NAME}))?`, 'gu')
const SAID = new RegExp(
  `(${NAME})(?:,[^,.;]{3,80},)? (?:said|says|told|stated|noted|added|stressed|emphasized|emphasised|announced|explained|warned|deyib|bildirib|qeyd edib|vurğulayıb|söyləyib|сказал|сказала|заявил|заявила|отметил|отметила|сообщил|сообщила|добавил|подчеркнул)`,
  'gu',
)
const ORGANISATION =
  /\b(?:(?:The )?(?:\p{Lu}[\p{L}’-]+ ){0,5}(?:Ministry|Organization|Organisation|Committee|Commission|Council|Agency|Association|University|Institute|Parliament|Bank|Fund|Foundation|Union|Service|Company|Corporation|Centre|Center|Party|Army|Court|Office)(?: (?:of|for|on) (?:the )?\p{Lu}[\p{L}’-]+(?:(?:,| and| of| the)* \p{Lu}[\p{L}’-]+){0,6})?)(?=[^\p{L}]|$)/gu

/**
 * The people, organisations and places that a text plainly names: a full name with a title before it or a speaking verb behind it, an
 * institution by its own word, a place that copy is sent from. Offered, never accepted by itself; each says what it was recognised by.
 */
export function readTags(paragraphs: readonly string[], authors: readonly string[]): Tag[] {
  const text = paragraphs.join('\n\n')
  const tags = new Map<string, Tag>()
  const add = (kind: Tag['kind'], name: string, reason: string) => {
    const clean = name
      .replace(/^The /, '')
      .replace(/[’']s$/, '')
      .trim()
    if (authors.includes(clean) || tags.has(`${kind} ${clean}`) || clean.length < 3) return
    tags.set(`${kind} ${clean}`, { kind, name: clean, code: null, relevance: 0, mentions: [], reason })
  }
  for (const match of text.matchAll(TITLED))
    for (const name of match.slice(1))
      if (name && !isInstitution(name)) add('person', name, `after a title: “${match[0].slice(0, 80)}”`)
  for (const match of text.matchAll(SAID))
    if (match[1] && !isInstitution(match[1]) && !startsSentence(text, match))
      add('person', match[1], `before a word of speaking: “${match[0].slice(0, 80)}”`)
  for (const match of text.matchAll(ORGANISATION))
    if (match[0].trim().split(' ').length > 1) add('organisation', match[0], 'an institution by its own word')
  for (const match of text.matchAll(/\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?/gu))
    if (isKnownPlace(match[0])) add('place', match[0], 'a place that copy is sent from')
  return [...tags.values()]
    .map((tag) => withMentions(tag, text))
    .sort((a, b) => b.relevance - a.relevance)
    .slice(0, 20)
}

function isInstitution(name: string): boolean {
  return (
    /\b(?:Ministry|Committee|Council|Agency|Party|Union|Court|Bank|Office|Army|Forces|Center|Centre|House|Street|Republic|Protection|Social|Affairs|Minister|Ministers|President)\b/.test(
      name,
    ) || isKnownPlace(name)
  )
}

/** "On Monday Someone said": a sentence's first word is capitalised for another reason. */
function startsSentence(text: string, match: RegExpExecArray): boolean {
  return (
    /^(?:The|On|In|At|As|But|And|After|Before|When|While|However|Meanwhile|Earlier|Later)\b/.test(match[1] ?? '') &&
    text.length > 0
  )
}

/** Every place the name occurs, and a person's family name alone. How often says how much the text is about it. */
function withMentions(tag: Tag, text: string): Tag {
  const last = tag.kind === 'person' ? tag.name.split(' ').at(-1) : undefined
  const needle = [tag.name, ...(last && last.length > 3 ? [last] : [])]
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
  const mentions = [...text.matchAll(new RegExp(`(?<![\\p{L}])(?:${needle})(?![\\p{L}])`, 'gu'))].map(
    (match): Span => [match.index, match.index + match[0].length],
  )
  const first = mentions[0]?.[0] ?? text.length
  const relevance = Math.min(0.95, 0.4 + mentions.length * 0.08 + (first < 400 ? 0.15 : 0))
  return { ...tag, mentions, relevance: Math.round(relevance * 100) / 100 }
}
