import { azerbaijaniNominative } from './azerbaijani-names.ts'
import { placeOf } from './place-names.ts'
import { isKnownPlace } from './places.ts'
import { russianNominative } from './russian-names.ts'

const PART = "(?:Mc|Mac|O['’]|al-|Al-)?\\p{Lu}[\\p{Ll}\\p{M}’'əğışçöü]{1,30}(?:-\\p{Lu}[\\p{Ll}\\p{M}]{1,30}){0,2}"
const NAME = `${PART}(?: (?:${PART}|\\p{Lu}\\.|bin|al|de|von|van)){0,2} ${PART}`
const EN_TITLE =
  'President|Minister|Ambassador|Chairman|Chairwoman|Chair|Speaker|Governor|Mayor|Secretary|Director|Chief|Head|General|Colonel|Major|Captain|Judge|Prosecutor|Spokesman|Spokeswoman|Spokesperson|Professor|Senator|Chancellor|King|Queen|Prince|Princess|Dr\\.?|Mr\\.?|Mrs\\.?|Ms\\.?'
const AZ_TITLE =
  '[Pp]rezidenti?|[Nn]aziri?|[Ss]əfiri?|[Ss]ədri?|[Rr]əisi?|[Dd]irektoru?|[Mm]üavini|[Dd]eputatı?|[Mm]ütəxəssisi?|[Mm]eri?'
const RU_TITLE =
  '(?:[Пп]резидент|[Мм]инистр|[Пп]ремьер(?:-министр)?|[Дд]иректор|[Дд]епутат|[Гг]енерал|[Гг]убернатор|[Мм]эр|[Пп]рокурор|[Тт]ренер|[Кк]анцлер|[Сс]пикер|[Сс]енатор)(?:а|у|ом|е|ы)?|[Пп]ос(?:ол|ла|лу|лом|ле)|(?:[Пп]редседател|[Сс]екретар|[Рр]уководител)(?:ь|я|ю|ем|е)|[Гг]лав(?:а|ы|у|е|ой)'
/** What a Russian title is of: nouns and adjectives in the genitive, initials, a place. */
const RU_OF =
  '(?: (?:[\\p{Ll}-]{1,20}(?:а|я|ы|и|ов|ев|ей|ых|их|ого|его|ой)|дел|и|по|\\p{Lu}{2,6}|\\p{Lu}[\\p{Ll}]{2,20}(?:а|я|ы|и|ой|ии)))'
const SAID =
  'said|says|told|stated|noted|added|stressed|emphasized|emphasised|announced|explained|warned|deyib|bildirib|qeyd edib|vurğulayıb|söyləyib|сказал|сказала|заявил|заявила|отметил|отметила|сообщил|сообщила|добавил|добавила|подчеркнул|подчеркнула'

// A name is looked at and not taken, so that a title inside it is found as one.
const titled = new RegExp(
  `(?<![\\p{L}])(?:${EN_TITLE}|${AZ_TITLE})s? (?:of \\p{Lu}[\\p{L} ]{2,40}? |to \\p{Lu}\\p{L}{2,30} )?(?=(?<first>${NAME})(?: (?:and|və) (?<second>${NAME}))?)`,
  'gu',
)
const titledInRussian = new RegExp(
  `(?<![\\p{L}-])(?<title>${RU_TITLE})${RU_OF}{0,6}? (?=(?<first>${NAME})(?: и (?<second>${NAME}))?)`,
  'gu',
)
const ANY_TITLE = new RegExp(`^(?:${EN_TITLE}|${AZ_TITLE}|${RU_TITLE})$`, 'u')
const speaking = new RegExp(`(?<![\\p{L}’'-])(${NAME})(?:,[^,.;\\n]{3,80},)? (?:${SAID})(?![\\p{L}])`, 'gu')
const INSTITUTION =
  /\b(?:Ministry|Committee|Council|Agency|Party|Union|Court|Bank|Office|Army|Forces|Center|Centre|House|Street|Republic|Protection|Social|Affairs|Ministers?|President|News|Press|Service)\b|(?:Nazirliy|Komitə|Xidmət|Agentliy|Министерств|Комитет|Служб)/u
const OPENER =
  /^(?:The|On|In|At|As|But|And|After|Before|When|While|However|Meanwhile|Earlier|Later|Moreover|Furthermore|Bu|Onun|По|Как|Об) /u

/** `written` are the forms the name stands in, where it has cases. */
export type NamedPerson = { name: string; written: string[]; reason: string }

/** The people a text names in full beside a title or a word of speaking, with the words they were recognised by. */
export function findPeople(text: string, language: string): NamedPerson[] {
  const people = new Map<string, NamedPerson>()
  for (const { name: written, title, reason } of candidatesIn(text)) {
    const bare = alone(written, language)
    if (bare === null || INSTITUTION.test(bare) || isKnownPlace(bare)) continue
    const name = language === 'az' ? azerbaijaniNominative(bare, text) : russianNominative(title, bare)
    const known = people.get(name)
    if (known) known.written.push(bare)
    else people.set(name, { name, written: [bare], reason })
  }
  return [...people.values()]
}

type Candidate = { name: string; title: string; reason: string }

/** Each name once for each title in whose case it stands. */
function candidatesIn(text: string): Candidate[] {
  const candidates = new Map<string, Candidate>()
  for (const one of [...besideTitles(text), ...speakers(text)]) {
    const name = one.name.replace(/[’']s$/, '')
    const key = `${one.title} ${name}`
    if (!candidates.has(key)) candidates.set(key, { ...one, name })
  }
  return [...candidates.values()]
}

function besideTitles(text: string): Candidate[] {
  return [...text.matchAll(titled), ...text.matchAll(titledInRussian)].flatMap(({ 0: before, groups }) => {
    const { title = '', first = '', second } = groups ?? {}
    const found = `after a title: “${`${before}${first}`.slice(0, 80)}”`
    return [first, second].flatMap((name) => (name ? [{ name, title, reason: found }] : []))
  })
}

function speakers(text: string): Candidate[] {
  return [...text.matchAll(speaking)].flatMap(({ 0: words, 1: name }) =>
    name && !OPENER.test(name)
      ? [{ name, title: '', reason: `before a word of speaking: “${words.slice(0, 80)}”` }]
      : [],
  )
}

/** A name without what belongs to the title before it or to the sentence behind it; null where less than a full name is left. */
function alone(name: string, language: string): string | null {
  if (language !== 'az' && language !== 'ru') return name
  const isPlace = (word: string) => placeOf(word, language) !== null
  const isCase = (word: string) => isPlace(word) && placeOf(word, language) !== word
  const words = name.split(' ')
  while (words[0] && (isCase(words[0]) || ANY_TITLE.test(words[0]) || (language === 'ru' && isOfTitle(words))))
    words.shift()
  const end = words.findIndex(
    (word, at) => at > 0 && (isCase(word) || ANY_TITLE.test(word) || (at > 1 && isPlace(word))),
  )
  const left = end < 0 ? words : words.slice(0, end)
  return left.length < 2 ? null : left.join(' ')
}

/** Before given and family name there is room for what a Russian title is of, unless a father's name makes three. */
function isOfTitle([first = '', second = '', third]: string[]): boolean {
  return third !== undefined && /(?:а|ы|и|о[йм]|его|ого)$/.test(first) && !/(?:вич|вн|чн|ия$)/.test(second)
}
