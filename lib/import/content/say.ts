const INSTITUTION =
  /(?:ministry|department|committee|commission|council|agency|office|union|service|company|group|bank|board|court|party|fund|authority|university|institute|association|federation)$/i

/** What an office is for: behind such a word *and* joins two fields of one office, not two speakers. */
const FIELD =
  /\b(?:Affairs|Agriculture|Communications?|Culture|Defen[cs]e|Development|Economy|Education|Energy|Environment|Finance|Fisheries|Forestry|Health|Industry|Infrastructure|Interior|Justice|Lab(?:o|ou)r|Planning|Science|Security|Sports?|Technology|Tourism|Trade|Transport|Welfare|Youth) and (?=\p{Lu})/gu

/** Whether more than one person or house may be meant. */
export function areJoined(speaker: string): boolean {
  return / and /.test(speaker.replace(FIELD, ''))
}

/** *say* behind those who are several, *says* behind one: by the noun that the words before a preposition end with. */
export function sayOf(written: string): 'say' | 'says' {
  const speaker = written.replace(FIELD, '')
  if (/ and (?:the|an?) /.test(speaker)) return 'say'
  const head =
    speaker.split(
      / (?:of|in|at|for|from|on|with|near|to|by|against|under|around|across|familiar|close|aware|briefed|backed|loyal)(?= )/,
      1,
    )[0] ?? ''
  const [first = '', last] = head.split(/ and (?=\S+(?: \S+)*$)/u)
  if (last !== undefined && (!INSTITUTION.test(last) || INSTITUTION.test(first))) return 'say'
  const noun =
    head
      .replace(/ \p{Ll}+ed$/u, '')
      .split(' ')
      .at(-1) ?? ''
  if (/^(?:police|people|media|clergy|\p{Ll}*men|children)$/u.test(noun)) return 'say'
  return /^\p{Ll}[\p{Ll}-]+s$/u.test(noun) && !/(?:ss|us|is|news|headquarters|series)$/.test(noun) ? 'say' : 'says'
}
