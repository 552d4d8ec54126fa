/** The most letters one post may have with all that belongs to it. */
const LONGEST = 8_000_000
/** What stands before the first post: the site, its authors, its terms. */
const LONGEST_HEAD = 40_000_000

/** A piece of an export: `head` is what stands before the first item, once; then each item, from tag to tag. */
export type ExportPart = { head: string } | { item: string } | { broken: 'importXmlBroken' | 'importXmlTooLarge' }

/**
 * Cuts a WordPress export into its items while its text comes in, without reading it: never more than one item is held. An item's end
 * inside a CDATA section is none.
 */
export async function* splitExport(chunks: AsyncIterable<string>): AsyncGenerator<ExportPart> {
  let text = ''
  let inHead = true
  for await (const chunk of chunks) {
    text += chunk
    if (inHead) {
      const start = /<item[\s>]/.exec(text)
      if (!start) {
        if (text.length > LONGEST_HEAD) return yield { broken: 'importXmlTooLarge' }
        continue
      }
      yield { head: text.slice(0, start.index) }
      text = text.slice(start.index)
      inHead = false
    }
    for (let end = endOfItem(text); end !== -1; end = endOfItem(text)) {
      const start = text.search(/<item[\s>]/)
      yield { item: text.slice(start, end) }
      text = text.slice(end)
    }
    if (text.length > LONGEST) return yield { broken: 'importXmlTooLarge' }
  }
  if (inHead || !/<\/rss\s*>\s*$/.test(text)) yield { broken: 'importXmlBroken' }
}

/** Where the first item ends, or -1 if its end has not come yet. */
function endOfItem(text: string): number {
  for (let at = 0; ; ) {
    const end = text.indexOf('</item>', at)
    if (end === -1) return -1
    const cdata = text.indexOf('<![CDATA[', at)
    if (cdata === -1 || cdata > end) return end + '</item>'.length
    const close = text.indexOf(']]>', cdata)
    if (close === -1) return -1
    at = close + 3
  }
}
