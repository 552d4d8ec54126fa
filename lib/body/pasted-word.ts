import { limits, type Paragraph } from './body.ts'
import { attribute, type DomNode, findNode, type ListPlace, saysSomething, tag } from './pasted-node.ts'

/** What Word and Google Docs write a list's number as: 3. (b) iv) */
const numbered = /^\s*\(?(\d{1,5}|[ivxlc]{1,6}|\p{L})[.)]/iu
const bullet = /^\s*(?:[·•▪■◦‣○●§–-]|o(?=\s))/u

/** What Word leaves in a pasted page that is none of its text: the list's own bullets, lists of notes and comments, page headers. */
export function isRestOfWord(node: DomNode): boolean {
  const style = attribute(node, 'style')
  return /mso-list:\s*ignore|mso-element:\s*(footnote|endnote|comment|header|footer)/i.test(style)
}

/** The mark of a footnote or comment in the text: what Word, Google Docs and wikis make of one. */
export function isNoteMark(node: DomNode): boolean {
  if (/\bMso(Footnote|Endnote|Comment)Reference\b/.test(attribute(node, 'class'))) return true
  if (tag(node) !== 'A') return false
  const isNote = /#(_ftn|_edn|_msocom|ftnt|cmnt|fn|footnote|endnote|cite_note|cite_ref)[\w-]*$/i.test(
    attribute(node, 'href'),
  )
  return (isNote || attribute(node, 'role') === 'doc-noteref') && (node.textContent ?? '').trim().length <= 8
}

export function isQuoteOfWord(node: DomNode): boolean {
  return /\bMso(Intense)?Quote\b/.test(attribute(node, 'class'))
}

/**
 * Where in a list Word put this paragraph, or null. Word writes a list as paragraphs that name their list and level in a style, each
 * with its bullet as text; mail programs keep only the class.
 */
export function listOfWord(node: DomNode): ListPlace | null {
  const [, list, level] = /mso-list:\s*(l\d+\s+level(\d)\s+lfo\d+)/i.exec(attribute(node, 'style')) ?? []
  if (list === undefined && !isListParagraph(node)) return null
  const words = findNode(node, saysSomething)?.textContent ?? ''
  const number = numbered.exec(words)?.[1]
  if (list === undefined && number === undefined && !bullet.test(words)) return null
  const name = list?.replace(/level\d/i, '') ?? 'list'
  const levels = Array.from({ length: Math.min(Number(level ?? 1), limits.lists) }, (_, at) => ({
    key: `${name} ${at}`,
    ordered: number !== undefined,
    start: Number.parseInt(number ?? '1', 10) || 1,
  }))
  return { levels, item: node, bulletInWords: findNode(node, isOwnBullet) === null }
}

function isOwnBullet(node: DomNode): boolean {
  return /mso-list:\s*ignore/i.test(attribute(node, 'style'))
}

function isListParagraph(node: DomNode): boolean {
  return /\bMsoListParagraph/.test(attribute(node, 'class'))
}

/** The paragraph without the bullet or number that Word wrote in front of it. */
export function withoutBullet(paragraph: Paragraph): Paragraph {
  const [first, ...rest] = paragraph.content ?? []
  if (first?.type !== 'text') return paragraph
  const text = first.text.replace(numbered, '').replace(bullet, '').trimStart()
  return { ...paragraph, content: text === '' ? rest : [{ ...first, text }, ...rest] }
}
