/**
 * What a sentence claims and who makes the claim, in the sentence's own words. `order` says how they stand there: the claim first, the
 * speaker first, a quotation with its marks first, or a claim *according to* somebody.
 */
export type Attribution = { claim: string; speaker: string; order: 'claim' | 'speaker' | 'quote' | 'according' }

const SPEAK = '(?:said|says?|stated|announced|stressed|emphasi[sz]ed|noted|added|warned|reported)'
/** Telling needs somebody who is told: without one it is the speaker who was. */
const TOLD = "told (?!by |that |to |of |about )(?:[\\p{L}’'.&-]+ ){0,4}?[\\p{L}’'.&-]+"
const VERB = `(?:(?:has|have|had) )?(?:also )?(?:${SPEAK}|${TOLD})`
const DAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
const WHEN = `(?: (?:early |late )?(?:on )?${DAY}(?: (?:morning|afternoon|evening|night))?| on \\p{Lu}\\p{L}+ \\d{1,2}| on \\d{1,2} \\p{Lu}\\p{L}+)`
const WHERE = '(?: (?:in|at) (?:an?|the|its|his|her|their) (?:[\\p{L}’-]+ ){0,3}?[\\p{L}’-]+)'
const ASIDE = `(?:${WHEN}|${WHERE}){0,3}`
const SPEAKER = "(?:[\\p{L}\\p{N}.’'&-]+ ){0,11}?[\\p{L}\\p{N}.’'&-]+"
/** What stands between commas about a speaker, unless it names another source. */
const ABOUT = '(?<beside>(?!(?:citing|quoting|referring|with reference|according|and|but)\\b)[^,“”"]{2,80})'
const BESIDE = `(?:, ${ABOUT},)?`
const BESIDE_LAST = `(?:, ${ABOUT}(?=,|$))?`
const QUOTATION = '“[^“”]{3,200}”|"[^"]{3,200}"|«[^«»]{3,200}»'

const HELPS =
  '(?:would|will|could|can|may|might|must|should|shall|had|has|have|was|were|is|are|did|does|do|plans?|wants?|needs?|expects?)'
const PRONOUN = '(?:it|he|she|they|there|its|his|her|their)'
/** A claim that follows without “that”: a subject, and a verb before anything else can begin. */
const BARE = `(?:${PRONOUN} .{5,200}|(?:the|no|two|three|four|five|six|seven|eight|nine|ten|\\p{Lu}|\\d)(?:(?!\\b(?:who|which|that|for|at|with)\\b).){1,60}? ${HELPS} .{3,160})`

const claimFirst = new RegExp(`^(.{15,400}?), (${SPEAKER})${BESIDE} ${VERB}(?<rest>(?![\\p{L}’']).*)$`, 'u')
const turned = new RegExp(
  `^(.{15,400}?), (?:said|says?) (${SPEAKER})${BESIDE_LAST}(?<rest>$|,.*| (?:on|in|at|after|during) .*)$`,
  'u',
)
const quoteFirst = new RegExp(`^((?:${QUOTATION}),?) (${SPEAKER})${BESIDE} ${VERB}(?<rest>(?![\\p{L}’']).*)$`, 'u')
const quoteTurned = new RegExp(
  `^((?:${QUOTATION}),?) (?:said|says?) (${SPEAKER})${BESIDE_LAST}(?<rest>$|,.*| (?:on|in|at|after|during) .*)$`,
  'u',
)
const speakerFirst = new RegExp(
  `^(${SPEAKER})${BESIDE} (?:${VERB}${ASIDE},? that (?!of\\b|to\\b|about\\b|by\\b)(?<told>.{15,400})|(?:said|says?)${ASIDE} (?<bare>${BARE}))$`,
  'u',
)
const accordingFirst = new RegExp(`^According to (${SPEAKER})(?:, ${ABOUT})?, (?<claim>.{15,400})$`, 'u')
const accordingLast = new RegExp(
  `^(.{8,400}?), according to (${SPEAKER})(?:$|(?=,|${WHEN}| (?:published|released|seen|obtained) )(?<rest>.*)$)`,
  'u',
)

/** Finds it, or nothing where the speaker is not named, or may not be all of those who speak. */
export function attributionIn(sentence: string): Attribution | null {
  return (
    before(quoteFirst, 'quote', sentence) ??
    before(quoteTurned, 'quote', sentence) ??
    before(claimFirst, 'claim', sentence) ??
    before(turned, 'claim', sentence) ??
    behind(sentence) ??
    sourceIn(sentence)
  )
}

/** The claim stands before its speaker: what is behind them must be nothing that somebody says. */
function before(shape: RegExp, order: Attribution['order'], sentence: string): Attribution | null {
  const found = shape.exec(sentence)
  if (!found || !isAside(found.groups?.rest ?? '')) return null
  return attribution(found[1], named(found[2], found), order)
}

function behind(sentence: string): Attribution | null {
  const found = speakerFirst.exec(sentence)
  return attribution(found?.groups?.told ?? found?.groups?.bare, named(found?.[1], found), 'speaker')
}

/** The source of the whole sentence, by the words *according to*. */
export function sourceIn(sentence: string): Attribution | null {
  const first = accordingFirst.exec(sentence)
  if (first) return attribution(first.groups?.claim, named(first[1], first), 'according')
  const last = accordingLast.exec(sentence)
  return goesOn(last?.groups?.rest ?? '') ? null : attribution(last?.[1], last?.[2], 'according')
}

/** An office and the name beside it between commas are one speaker. */
function named(speaker: string | undefined, found: RegExpExecArray | null): string | undefined {
  const beside = found?.groups?.beside ?? ''
  return speaker && /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u.test(beside) ? `${speaker} ${beside}` : speaker
}

/** Where a clause of time begins, whose own commas say nothing of the sentence. */
const BEGINS = / (?:after|before|while|as|when|during|following|amid)(?= )/

/** Words behind the verb that only tell when, where or after what it was said; another source or a claim would be lost with them. */
function isAside(rest: string): boolean {
  if (/[“”"«»:]|\b(?:citing|quoting|according to|referring to|with reference to)\b/u.test(rest)) return false
  if (goesOn(rest)) return false
  const near = rest.split(BEGINS, 1)[0]?.split(/[,;]/, 1)[0] ?? ''
  return (
    (near === '' || /^ (?:\p{Lu}|on|in|at|to|late|early|this|last|yesterday|today|earlier)/u.test(near)) &&
    !new RegExp(`\\b(?:that|${PRONOUN}|${HELPS})\\b`).test(near)
  )
}

/** Whether the words behind a comma are the rest of the sentence that the speaker stood in. */
function goesOn(rest: string): boolean {
  const near = rest.split(BEGINS, 1)[0] ?? ''
  return /^[^,;]*[,;] (?!(?:and|but|while|as|adding|though|although|because|amid|after|before|following|when|with|in|on)\b)/.test(
    near,
  )
}

const NOBODY =
  /^(?:s?he|they|it|we|I|you|this|that|these|those|there|who|which|what|sources?|one|some|others?|many|most|all|no|none|nobody|neither|nothing|few|him|her|them|us|me)(?: |$)/i
const OPENS =
  /^(?:and|but|or|as|while|when|where|though|although|if|after|before|since|in|on|at|by|for|with|from|to|of|about|under|over|amid|despite|during|following|however|meanwhile|earlier|later|yesterday|today|also|not|only|because|so|then|speaking|asked)(?: |$)/i
/** A speaker is a name or a noun with what belongs to it: no verb of its own, no clause, no adverb before the verb. */
const MORE =
  / (?:who|which|that|when|after|before|as|while|but|because|if|where|whose|not|never|to|also|once|has|have|had|did|does|do|would|will|could|can|may|might|must|should|is|are|was|were|be|been|being|it|he|she|they|said|says?|told|heard|reported|quoted)(?: |$)|n[’']t(?: |$)|(?<!\b(?:assembl|famil|monthl|weekl|dail|all|Ital|supp))ly$/

/** Words that tell how somebody came to speak. */
const NO_CLAIM =
  /^(?:(?:Speaking|Commenting|Addressing|Answering|Responding|Asked|Writing|Talking)\b|In (?:an?|his|her|their|its) (?:[\p{L}-]+ )?(?:statement|interview|report|speech|address|letter|post|message|remarks)\b)/u

function attribution(claim: string | undefined, speaker: string | undefined, order: Attribution['order']) {
  if (!claim || !speaker || NOBODY.test(speaker) || OPENS.test(speaker) || MORE.test(speaker)) return null
  if (order !== 'quote' && (!isClosed(claim) || NO_CLAIM.test(claim))) return null
  return { claim, speaker: inside(speaker), order }
}

/** Whether every quotation in the words is whole. */
function isClosed(words: string): boolean {
  return words.replace(new RegExp(QUOTATION, 'gu'), '').search(/[“”"«»„]/u) < 0
}

/** A speaker as it is written inside a sentence. */
function inside(speaker: string): string {
  const common = new RegExp(`^(?:The|An?|${COMMON.source})(?= |$)`, 'u')
  return common.test(speaker) ? speaker.charAt(0).toLowerCase() + speaker.slice(1) : speaker
}

const COMMON =
  /Officials|Police|Authorities|Rescuers|Scientists|Researchers|Doctors|Prosecutors|Investigators|Lawmakers|Experts|Analysts|Traders|Economists|Witnesses|Residents|Firefighters|Diplomats/
