const LONGEST = 110
/** A first sentence longer than this yields no headline, whatever it says. */
const LONGEST_LEDE = 500
const SPEAK = 'said|says|told|stated|announced|stressed|emphasized|emphasised|noted|added|warned|reported'
/** Words by which somebody's claim, view or feeling is told. A sentence that has one is never cut as if it were the paper's own. */
const TELLS =
  /\b(?:sa(?:id|ys?|ying)|t(?:old|ells?)|stat(?:ed|es|ing)|announc|stress|emphasi[sz]|not(?:ed|es|ing)\b|add(?:ed|s)\b|warn|report(?:ed|s|edly)\b|according to|cit(?:ed|ing)|quot(?:ed|ing)|claim|alleg|accus|insist|argu|believ|think|thought|express|voic(?:ed|ing)|describ|call(?:ed|s|ing)|deni(?:ed|es)|den(?:y|ying)|den(?:ounc)|condemn|blam|admit|confirm|reveal|suggest|predict|promis|vow|pledg|threaten|mention|point(?:ed|s|ing) out|declar|underlin|highlight|recall|hop(?:ed|es|ing)|regret|assur|testif|in the words of|in the opinion of)|[“”"«»„]/iu

export type DerivedHeadline = { value: string; reason: string; confidence: number }

/**
 * A headline for copy that has none, from its first sentence, by rule and without a word that is not there. Who says it is never
 * dropped. Only English has rules; in other languages, and where no rule fits, there is none.
 */
export function deriveHeadline(paragraphs: readonly string[], language: string): DerivedHeadline | null {
  if (language !== 'en') return null
  const lede = firstSentence(paragraphs[0] ?? '')
  if (lede.length < 20 || lede.length > LONGEST_LEDE) return null
  return meeting(lede) ?? claimThenSpeaker(lede) ?? speakerThenClaim(lede) ?? accordingTo(lede) ?? plain(lede)
}

function firstSentence(paragraph: string): string {
  const start = paragraph.slice(0, LONGEST_LEDE * 2)
  const end =
    /(?<!\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sen|Rep|Gov|No|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|U\.S|U\.N|\p{Lu}))[.!?](?=\s|$)/u.exec(
      start,
    )
  return (end ? start.slice(0, end.index) : start).replace(/\s+/g, ' ').trim()
}

/** "X between A and B was discussed …": A, B discuss X. Who reported it stays. */
function meeting(lede: string): DerivedHeadline | null {
  const found =
    /^(.{3,80}?) between (\p{Lu}[\p{L} ]{2,30}?) and (\p{Lu}[\p{L}]{2,30}) (?:was|were|have been|has been) discussed\b/u.exec(
      lede,
    )
  if (!found) return null
  const [, topic = '', first, second] = found
  const by =
    /,\s*(?:the )?((?:[\p{L}’-]+ ){0,4}[\p{L}’-]+) (?:said|reported|announced)(?: on [\p{L}]+(?: \d{1,2})?)?$/u.exec(
      lede,
    )?.[1]
  return fitted(
    `${first}, ${second} discuss ${lower(topic)}${by ? `, ${by} says` : ''}`,
    'who met and what about, from the first sentence',
    0.7,
  )
}

/** "CLAIM, Somebody said …": CLAIM, Somebody says. */
function claimThenSpeaker(lede: string): DerivedHeadline | null {
  const found = new RegExp(
    `^(.{15,200}?),\\s+((?:the )?(?:[\\p{L}.’-]+ ){0,9}?[\\p{Lu}\\p{L}.’-]+) (?:${SPEAK})\\b`,
    'u',
  ).exec(lede)
  if (!found?.[1] || !found[2]) return null
  const claim = found[1].replace(/^[“"]|[”"]$/g, '')
  const speaker = found[2].replace(/^the /, '')
  if (/^(?:s?he|they|it|we|I|who|which|officials?|sources?)$/i.test(speaker)) return null
  return (
    fitted(`${claim}, ${speaker} says`, 'the claim and who makes it, from the first sentence', 0.65) ??
    fitted(`${claim}, ${shortSpeaker(speaker)} says`, 'the claim and who makes it, from the first sentence', 0.6)
  )
}

/** "Somebody said that CLAIM": Somebody: CLAIM. */
function speakerThenClaim(lede: string): DerivedHeadline | null {
  const found = new RegExp(
    `^((?:The )?\\p{Lu}[\\p{L} .’-]{3,90}?) (?:has |have )?(?:${SPEAK})(?: on \\p{L}+(?: \\d{1,2})?)? that (.{15,200})$`,
    'u',
  ).exec(lede)
  if (!found?.[1] || !found[2] || /^(?:to|of|about|by)\b/.test(found[2])) return null
  const claim = found[2].replace(/,\s*(?:which|who|according)\b.*$/, '')
  return fitted(`${found[1].replace(/^The /, '')}: ${claim}`, 'who says it and what, from the first sentence', 0.6)
}

function accordingTo(lede: string): DerivedHeadline | null {
  const found = /^(.{15,200}?),? according to (?:the |a |an )?([^,]{3,70})/u.exec(lede)
  if (!found?.[1] || !found[2]) return null
  return fitted(`${found[1]}, ${found[2].trim()} says`, 'the claim and its source, from the first sentence', 0.6)
}

/** A first sentence in which nobody speaks, without the clauses at its end. One that still reports is not cut. */
function plain(lede: string): DerivedHeadline | null {
  if (TELLS.test(lede)) return null
  let words = lede
  while (words.length > LONGEST) {
    const shorter = words.replace(
      /,?\s+(?:which|who|during|after|while|when|as part of|in the framework of|within the framework of|with the participation of|on (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|\p{Lu}\p{L}+ \d{1,2}))\b(?!.*\b(?:which|who|during|after|while|when)\b).*$/u,
      '',
    )
    if (shorter === words) return null
    words = shorter
  }
  return fitted(words, 'the first sentence without its last clauses', 0.5)
}

function shortSpeaker(speaker: string): string {
  return speaker.split(' ').slice(-2).join(' ')
}

function lower(words: string): string {
  return /^(?:\p{Lu}\p{Ll}+ )(?:\p{Ll})/u.test(words) || /^\p{Lu}\p{Ll}+$/u.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words
}

function fitted(words: string, reason: string, confidence: number): DerivedHeadline | null {
  const value = words
    .replace(/\s+/g, ' ')
    .replace(/[.,;:]+$/, '')
    .trim()
  return value.length <= LONGEST && value.length >= 15
    ? { value: value.charAt(0).toUpperCase() + value.slice(1), reason, confidence }
    : null
}
