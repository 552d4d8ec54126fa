import type { Found, Header } from './scan.ts'
import type { Tail } from './tail.ts'

const PRESS_SERVICE =
  /^(?:No:?\s*[\d/]{1,12},\s*)?Information of the Press Service(?: Department)? of the (Ministry of [\p{L} ]{3,60}?) of (?:the )?(?:Republic of )?(\p{Lu}\p{L}+)\b/u
const STATEMENT =
  /^(?:No:?\s*[\d/]{1,12},\s*)?(?:Information|Statement|Press release) (?:of|by) the (?:Press Service|Ministry)/iu

/** Who supplied the copy: named in its header, at its end, or a press service that says in the first words whose information this is. */
export function supplierOf(header: Header, tail: Tail, paragraphs: readonly string[]): Found<string> | null {
  if (header.agency) return header.agency
  if (tail.agency) return { ...tail.agency, reason: 'named at the end of the copy', confidence: 0.85 }
  const [, ministry, country] = PRESS_SERVICE.exec(paragraphs[0] ?? '') ?? []
  if (!ministry) return null
  const reason = 'it calls itself information of that press service'
  return { value: `${ministry} of ${country}`, span: [0, 0], reason, confidence: 0.9 }
}

/** Whether copy calls itself an institution's own statement. */
export function isStatement(paragraphs: readonly string[]): boolean {
  return STATEMENT.test(paragraphs[0] ?? '')
}
