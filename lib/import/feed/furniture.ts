import type { Block } from '#lib/body/body.ts'
import { blockText } from '#lib/body/text.ts'

const WORDPRESS = /^the post .{1,400} (?:appeared first on|first appeared on) .{1,200}$/isu
const READ_ON =
  /^[\s(»→>[…]*(?:continue reading|read more|read the full (?:story|article)|read full (?:story|article)|full story|weiterlesen|lire la suite|leer más|leggi tutto|davamını oxu|читать (?:далее|дальше)|подробнее)(?<rest>.*)$/isu
const ENDS = /^[\s.…:)»→>\]]*$/u
const DOTS = /^\[?(?:…|\.\.\.)\]?$/

/** What feeds put below a story that is none of it: where to read on, whose it is. Only the last blocks are looked at. */
export function withoutFurniture(content: readonly Block[]): { content: Block[]; removed: string[] } {
  const kept = [...content]
  const removed: string[] = []
  for (let last = kept.at(-1); last && isFurniture(last); last = kept.at(-1)) {
    removed.unshift(blockText(last).trim())
    kept.pop()
  }
  return { content: kept, removed }
}

function isFurniture(block: Block): boolean {
  if (block.type !== 'paragraph') return false
  const text = blockText(block).trim()
  if (text.length > 700) return false
  const rest = READ_ON.exec(text)?.groups?.rest
  return WORDPRESS.test(text) || DOTS.test(text) || (rest !== undefined && (ENDS.test(rest) || isLink(block)))
}

function isLink({ content = [] }: Extract<Block, { type: 'paragraph' }>): boolean {
  return content.every((one) => one.marks?.some(({ type }) => type === 'link'))
}
