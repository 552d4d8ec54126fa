/** "…, the ministry reported on …", "… according to the port authority": who told the agency, as it stands in the first paragraph. */
export function readAccordingTo(paragraphs: readonly string[], language: string): string | null {
  const lede = paragraphs[0] ?? ''
  const patterns = language === 'ru' ? russian : language === 'az' ? azerbaijani : english
  for (const pattern of patterns) {
    const found = pattern.exec(lede)?.[1]?.trim()
    if (found && found.length >= 3 && found.length <= 120) return found
  }
  return null
}

const english = [
  /,\s+((?:the|a|an) [\p{L} ’&-]{3,80}?) (?:reported|said|announced|told [\p{L}.]+)(?: on [\p{L}]+(?: \d{1,2})?)?\.?$/u,
  /\baccording to ((?:the )?[\p{L} ’&-]{3,80}?)(?:[,.]|$)/u,
  /\b(?:reports|said),? (?:citing|referring to|with reference to) ((?:the )?[\p{L} ’&-]{3,80}?)(?:[,.]|$)/u,
]
const russian = [
  /,\s+(?:сообщает|сообщили|сообщила|сообщил|передает|передаёт)(?: \p{Lu}[\p{L}. ]{1,30})? (?:со ссылкой на|в) ([^,.]{3,100})/u,
  /^По (?:данным|информации|сообщению) ([^,.]{3,100}),/u,
]
const azerbaijani = [
  /\p{Lu}[\p{L}.]{1,20} ([\p{L} -]{3,100}?)(?:na|nə|ya|yə|a|ə) istinadən (?:xəbər verir|bildirir)/u,
  /bu barədə ([\p{L} -]{3,100}?)(?:dan|dən) (?:bildirilib|məlumat verilib)/iu,
]
