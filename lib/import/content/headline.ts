import { attributionIn } from './attribution.ts'
import { firstSentence, LONGEST_LEDE } from './first-sentence.ts'
import { areJoined, sayOf } from './say.ts'

const LONGEST = 110
/** A claim that speaks of its speaker by a pronoun. */
const POINTS_BACK = /^(?:it|he|she|they|its|his|her|their)\b/
/** What is consulted and does not speak. */
const PAPERS = /\b(?:data|figures|results?|documents?|records|estimates|images|footage|polls?|surveys?)\b/
type Why = [reason: string, confidence: number]
const SPOKEN: Why = ['the claim and who makes it, from the first sentence', 0.65]
const TOLD: Why = ['the claim and its source, from the first sentence', 0.6]
const SAYS: Why = ['who says it and what, from the first sentence', 0.6]
/** Words by which somebody's claim, view or feeling is told. A sentence that has one is never cut as if it were the paper's own. */
const TELLS =
  /\b(?:sa(?:id|ys?|ying)|t(?:old|ells?)|stat(?:ed|es|ing)|announc|stress|emphasi[sz]|not(?:ed|es|ing)\b|add(?:ed|s)\b|warn|report(?:ed|s|edly)\b|according to|cit(?:ed|ing)|quot(?:ed|ing)|claim|alleg|accus|insist|argu|believ|think|thought|express|voic(?:ed|ing)|describ|call(?:ed|s|ing)|deni(?:ed|es)|den(?:y|ying)|den(?:ounc)|condemn|blam|admit|confirm|reveal|suggest|predict|promis|vow|pledg|threaten|mention|point(?:ed|s|ing) out|declar|underlin|highlight|recall|hop(?:ed|es|ing)|regret|assur|testif|in the words of|in the opinion of)|[“”"«»„]/iu

/** What has rules of its own, by which it is told or not at all. */
const SPEAKS =
  /\b(?:sa(?:id|ys?|ying)|t(?:old|ells?)|stat(?:ed|es|ing)|announc|stress|emphasi[sz]|noted|added|warn|report(?:ed|s|edly)\b|claim|alleg|insist|quot(?:ed|ing)|in the words of)|[“”"«»„]/iu
const UNNAMED = /^(?:s?he|they|it|we|this|that|these|those)\b|\baccording to (?:him|her|them|it|wh\w+)\b/i

export type DerivedHeadline = { value: string; reason: string; confidence: number }

/**
 * A headline for copy that has none, from its first sentence, by rule and without a word that is not there. Who says it is never
 * dropped. Only English has rules; in other languages, and where no rule fits, there is none.
 */
export function deriveHeadline(paragraphs: readonly string[], language: string): DerivedHeadline | null {
  if (language !== 'en') return null
  const lede = firstSentence(paragraphs[0] ?? '')
  if (lede.length < 20 || lede.length > LONGEST_LEDE) return null
  return meeting(lede) ?? attributed(lede) ?? whole(lede) ?? plain(lede)
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
  if (!by && TELLS.test(lede)) return null
  return fitted(
    `${first}, ${second} discuss ${lower(topic)}${by ? `, ${by} ${sayOf(by)}` : ''}`,
    'who met and what about, from the first sentence',
    0.7,
  )
}

/** CLAIM, somebody says; or, where the speaker came first, somebody: CLAIM, and somebody says he … where the claim needs its speaker before it. */
function attributed(lede: string): DerivedHeadline | null {
  const found = attributionIn(lede)
  if (!found) return null
  const { claim, order } = found
  const speakers = [withoutArticle(found.speaker), ...familiar(found.speaker)]
  if (order === 'quote') return first(speakers, (who) => `${claim} ${who} ${sayOf(who)}`, SPOKEN)
  if (order === 'according')
    return first(
      speakers,
      (who) => `${claim}, ${PAPERS.test(who) ? `according to ${who}` : `${who} ${sayOf(who)}`}`,
      TOLD,
    )
  if (order === 'claim') return first(speakers, (who) => `${claim}, ${who} ${sayOf(who)}`, SPOKEN)
  const said = withoutLastClause(claim)
  const between = POINTS_BACK.test(said) ? (who: string) => ` ${sayOf(who)} ` : () => ': '
  return first(speakers, (who) => `${who}${between(who)}${said}`, SAYS)
}

function withoutArticle(speaker: string): string {
  return speaker.replace(/^(?:the|an?) /, '')
}

/** A person without the office before the name, where the whole would be too long; of several people none is left out. */
function familiar(speaker: string): string[] {
  if (areJoined(speaker)) return []
  const name = /(?<!\b(?:of|for|and|the|in|on|&)) (\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+)$/u.exec(speaker)?.[1]
  return name ? [name] : []
}

function first(
  speakers: string[],
  write: (speaker: string) => string,
  [reason, confidence]: Why,
): DerivedHeadline | null {
  return speakers.map((who) => fitted(write(who), reason, confidence)).find((one) => one !== null) ?? null
}

function withoutLastClause(claim: string): string {
  const clause = /,\s*(?:which|who)\b.*$/.exec(claim)?.[0] ?? ''
  return TELLS.test(clause) ? claim : claim.slice(0, claim.length - clause.length)
}

/** A short first sentence stands whole: whoever accuses, hopes or cites in it still does. */
function whole(lede: string): DerivedHeadline | null {
  return SPEAKS.test(lede) || UNNAMED.test(lede) ? null : fitted(lede, 'the first sentence', 0.5)
}

/** A first sentence in which nobody speaks, without the clauses at its end. One that still reports is not cut. */
function plain(lede: string): DerivedHeadline | null {
  if (TELLS.test(lede) || UNNAMED.test(lede)) return null
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
