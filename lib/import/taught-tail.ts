import { parseBody } from '#lib/body/parse.ts'
import { blockText } from '#lib/body/text.ts'
import type { ParsedCopy, Span } from './parsed-copy.ts'
import type { ReadCopies, ReadOptions } from './reader.ts'
import { registryOf } from './registry.ts'
import { type Taught, taughtEnd, taughtReason } from './text/taught.ts'
import { withoutTaken } from './unmarked.ts'

const MOST = 20

/** Copies whose document marks its parts, without what an editor taught to cut off the end of their agency's stories. */
export function withoutTaughtTails(result: ReadCopies, { agencies, supplier = '' }: ReadOptions): ReadCopies {
  if (!result.ok || !agencies?.some((agency) => agency.habits?.length)) return result
  const registry = registryOf(agencies)
  const copies = result.copies.map((copy) => {
    const agency = registry.find(copy.agency ?? '') ?? registry.find(supplier)
    return agency?.habits?.length ? withoutTail(copy, { agency: agency.name, habits: agency.habits }) : copy
  })
  return { ...result, copies }
}

function withoutTail(copy: ParsedCopy, taught: Taught): ParsedCopy {
  const parsed = copy.body ? parseBody(copy.body) : null
  if (!parsed?.ok) return copy
  const texts = parsed.body.content.map(blockText)
  const taken = endsIn(texts.join('\n\n'), taught)
  if (taken.length === 0) return copy
  const body = withoutTaken(parsed.body, texts, taken)
  const paragraphs = body.content
    .filter((block) => block.type !== 'image')
    .map(blockText)
    .filter((text) => text.trim() !== '')
  const { length } = paragraphs.join('\n\n')
  const stays = ([, end]: Span) => end <= length
  return {
    ...copy,
    body,
    paragraphs,
    removed: [...copy.removed, ...taken],
    quotes: copy.quotes.filter(({ span }) => stays(span)),
    dates: copy.dates.filter(({ span }) => stays(span)),
    tags: copy.tags.flatMap((tag) => {
      const mentions = tag.mentions.filter(stays)
      return mentions.length > 0 || tag.mentions.length === 0 ? [{ ...tag, mentions }] : []
    }),
  }
}

/** What ends the text, the last first, while something is left above it. */
function endsIn(text: string, taught: Taught): ParsedCopy['removed'] {
  const taken: ParsedCopy['removed'] = []
  let end = text.length
  for (let piece = 0; piece < MOST; piece += 1) {
    const found = taughtEnd(text, 0, end, taught)
    if (!found) break
    taken.unshift({ text: text.slice(...found.span), span: found.span, reason: taughtReason(taught, found.habit) })
    end = found.span[0]
  }
  return taken
}
