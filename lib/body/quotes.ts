/** What may close a quotation that this mark opened: English, German, Russian, French, Danish and plain marks. */
const closing: Record<string, string> = {
  '“': '”',
  '”': '”',
  '„': '“”',
  '‟': '”',
  '«': '»',
  '»': '«»',
  '"': '"',
  '‘': '’',
}

/**
 * The words in quotation marks in a line, without the marks; quotations inside quotations stay inside them. One that is not closed goes
 * on to the end of the line, as papers write a quotation of several paragraphs; a single ‘ that is not closed is a letter or an
 * apostrophe.
 */
export function quotesIn(line: string): string[] {
  const quotes: string[] = []
  let at = 0
  while (at < line.length) {
    const closers = closing[line.charAt(at)]
    const end = closers === undefined || !opens(line, at) ? at : closeOf(line, at + 1, closers)
    if (end > at) quotes.push(line.slice(at + 1, end).trim())
    at = end + 1
  }
  return quotes.filter((quote) => quote !== '')
}

function opens(line: string, at: number): boolean {
  if (line.charAt(at) !== '‘') return true
  return !/[\p{L}\p{N}]$/u.test(line.slice(Math.max(0, at - 2), at)) && closeOf(line, at + 1, '’') < line.length
}

/** Where a quotation ends that began before `from`: its closing mark, or the line's end. One of the same marks inside it is passed over. */
function closeOf(line: string, from: number, closers: string): number {
  const opener = line.charAt(from - 1)
  let inside = 0
  for (let at = from; at < line.length; at += 1) {
    const mark = line.charAt(at)
    const isApostrophe = mark === '’' && /^\p{L}/u.test(line.slice(at + 1, at + 3))
    if (closers.includes(mark) && !isApostrophe) {
      if (inside === 0) return at
      inside -= 1
    } else if (mark === opener) {
      if (opener === '‘') return line.length
      inside += 1
    }
  }
  return line.length
}
