import { attributionIn, sourceIn } from './attribution.ts'
import { firstSentence } from './first-sentence.ts'

/** "…, the ministry reported on …", "… according to the port authority", "Mayor Ada Quill said that …": who told the agency, as it stands in the first paragraph. */
export function readAccordingTo(paragraphs: readonly string[], language: string): string | null {
  const lede = paragraphs[0] ?? ''
  if (language !== 'ru' && language !== 'az') return englishSource(firstSentence(lede))
  const patterns = language === 'ru' ? russian : azerbaijani
  for (const pattern of patterns) {
    const found = pattern.exec(lede)?.[1]?.trim()
    if (found && found.length >= 3 && found.length <= 120) return found
  }
  return null
}

/** Whom the agency cites; else the one after *according to*; else the one who speaks, unless a pronoun would lead nowhere. */
function englishSource(sentence: string): string | null {
  const cited = CITED.exec(sentence)?.[1]?.trim()
  const source = cited ?? (sourceIn(sentence) ?? attributionIn(sentence))?.speaker ?? null
  return source && source.length <= 120 && !/^(?:its|his|her|their|our)\b/.test(source) ? source : null
}

const CITED =
  /\b(?:reports|reported|says|said),? (?:citing|referring to|with reference to) ((?:the )?[\p{L}\p{N} ’'&-]{3,80}?)(?:[,.]|$)/u
const russian = [
  /,\s+(?:сообщает|сообщили|сообщила|сообщил|передает|передаёт)(?: \p{Lu}[\p{L}. ]{1,30})? (?:со ссылкой на|в) ([^,.]{3,100})/u,
  /^По (?:данным|информации|сообщению) ([^,.]{3,100}),/u,
]
const azerbaijani = [
  /\p{Lu}[\p{L}.]{1,20} ([\p{L} -]{3,100}?)(?:na|nə|ya|yə|a|ə) istinadən (?:xəbər verir|bildirir)/u,
  /bu barədə ([\p{L} -]{3,100}?)(?:dan|dən) (?:bildirilib|məlumat verilib)/iu,
]
