import { isKnownPlace } from './places.ts'

const PART = "(?:Mc|Mac|O['’]|al-|Al-)?\\p{Lu}[\\p{Ll}\\p{M}’'əğışçöü]{1,30}(?:-\\p{Lu}[\\p{Ll}\\p{M}]{1,30}){0,2}"
const NAME = `${PART}(?: (?:${PART}|\\p{Lu}\\.|bin|al|de|von|van)){0,2} ${PART}`
const EN_TITLE =
  'President|Minister|Ambassador|Chairman|Chairwoman|Chair|Speaker|Governor|Mayor|Secretary|Director|Chief|Head|General|Colonel|Major|Captain|Judge|Prosecutor|Spokesman|Spokeswoman|Spokesperson|Professor|Senator|Chancellor|King|Queen|Prince|Princess|Dr\\.?|Mr\\.?|Mrs\\.?|Ms\\.?'
const AZ_TITLE =
  '[Pp]rezidenti?|[Nn]aziri?|[Ss]əfiri?|[Ss]ədri?|[Rr]əisi?|[Dd]irektoru?|[Mm]üavini|[Dd]eputatı?|[Mm]ütəxəssisi?|[Mm]eri?'
const RU_TITLE =
  '[Пп]резидент|[Мм]инистр|[Пп]осол|[Гг]лава|[Пп]редседатель|[Дд]иректор|[Дд]епутат|[Гг]енерал|[Пп]ремьер-министр|[Гг]убернатор|[Мм]эр|[Сс]екретарь|[Пп]рокурор|[Тт]ренер'
const SAID =
  'said|says|told|stated|noted|added|stressed|emphasized|emphasised|announced|explained|warned|deyib|bildirib|qeyd edib|vurğulayıb|söyləyib|сказал|сказала|заявил|заявила|отметил|отметила|сообщил|сообщила|добавил|добавила|подчеркнул|подчеркнула'

const titled = new RegExp(
  `(?<![\\p{L}])(?:${EN_TITLE}|${AZ_TITLE}|${RU_TITLE})s? (?:of \\p{Lu}[\\p{L} ]{2,40}? |to \\p{Lu}\\p{L}{2,30} )?(${NAME})(?: (?:and|və|и) (${NAME}))?`,
  'gu',
)
const speaking = new RegExp(`(?<![\\p{L}’'-])(${NAME})(?:,[^,.;\\n]{3,80},)? (?:${SAID})(?![\\p{L}])`, 'gu')
const INSTITUTION =
  /\b(?:Ministry|Committee|Council|Agency|Party|Union|Court|Bank|Office|Army|Forces|Center|Centre|House|Street|Republic|Protection|Social|Affairs|Ministers?|President|News|Press|Service)\b|(?:Nazirliy|Komitə|Xidmət|Agentliy|Министерств|Комитет|Служб)/u
const OPENER =
  /^(?:The|On|In|At|As|But|And|After|Before|When|While|However|Meanwhile|Earlier|Later|Moreover|Furthermore|Bu|Onun|По|Как|Об) /u

export type NamedPerson = { name: string; reason: string }

/** The people a text names in full beside a title or a word of speaking, with the words they were recognised by. */
export function findPeople(text: string): NamedPerson[] {
  const beside = [...text.matchAll(titled)].flatMap((match) =>
    match.slice(1).flatMap((name) => (name ? [{ name, reason: `after a title: “${match[0].slice(0, 80)}”` }] : [])),
  )
  const speakers = [...text.matchAll(speaking)].flatMap((match) => {
    const name = match[1]
    return name && !OPENER.test(name) ? [{ name, reason: `before a word of speaking: “${match[0].slice(0, 80)}”` }] : []
  })
  const seen = new Set<string>()
  return [...beside, ...speakers]
    .map((one) => ({ ...one, name: one.name.replace(/[’']s$/, '') }))
    .filter(({ name }) => !INSTITUTION.test(name) && !isKnownPlace(name) && !seen.has(name) && seen.add(name))
}
