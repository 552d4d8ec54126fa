import type { Body } from '#lib/body/body.ts'
import { blockText } from '#lib/body/text.ts'

const ENOUGH = 440
const MOST = 640

/** The first paragraphs of a story, as plain text, as far as a front page prints them under the headline. */
export function openingOf(body: Body): string[] {
  const opening: string[] = []
  let length = 0
  for (const block of body.content) {
    if (block.type !== 'paragraph' || length >= ENOUGH) break
    const text = blockText(block)
    if (length > 0 && length + text.length > MOST) break
    if (text !== '') opening.push(cut(text))
    length += text.length
  }
  return opening
}

/** Ends with a whole word where the script has spaces. */
function cut(text: string): string {
  if (text.length <= MOST) return text
  const words = new RegExp(`^.{1,${MOST}}(?=\\s)`, 'su').exec(text) ?? new RegExp(`^.{${MOST}}`, 'su').exec(text)
  return `${words?.[0] ?? text}…`
}
