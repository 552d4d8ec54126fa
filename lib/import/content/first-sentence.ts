/** A first sentence longer than this is not looked at for who says what. */
export const LONGEST_LEDE = 500

const STOP =
  /(?<!\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sen|Rep|Gov|No|Inc|Corp|Ltd|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|U\.S|U\.N|[ap]\.m|\p{Lu}))[.!?](?=\s|$)/gu

/** The first sentence of a paragraph without its full stop; one behind an abbreviation or inside a quotation ends nothing. */
export function firstSentence(paragraph: string): string {
  const start = paragraph.slice(0, LONGEST_LEDE * 2)
  const end = [...start.matchAll(STOP)].find(({ index }) => !isQuoting(start.slice(0, index)))
  return (end ? start.slice(0, end.index) : start).replace(/\s+/g, ' ').trim()
}

function isQuoting(words: string): boolean {
  const count = (marks: RegExp) => words.match(marks)?.length ?? 0
  return count(/[“«„]/g) > count(/[”»]/g) || count(/"/g) % 2 === 1
}
