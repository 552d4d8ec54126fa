import { blockText } from '#lib/body/text.ts'
import { contentOfHtml, isHtml } from './content.ts'
import { firstOf, tidy } from './field.ts'

/** A line that may be marked up, though it is none of text, as its words; null for none. */
export function plainOf(text: string | null): string | null {
  if (text === null) return null
  if (!isHtml(text) && !/&(?:\w{2,8}|#\d{2,6});/.test(text)) return firstOf(tidy(text))
  return firstOf(
    contentOfHtml(text)
      .body.content.map((block) => tidy(blockText(block)))
      .join(' '),
  )
}
