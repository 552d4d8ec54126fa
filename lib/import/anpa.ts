import { linesOf, type Told, toldCopy, unbroken } from './iptc/message.ts'
import { peopleIn } from './iptc/people.ts'
import { sentAt } from './iptc/sent.ts'
import { frameOf, type Message, readTransmission } from './iptc/teletype.ts'
import type { ParsedCopy, Span } from './parsed-copy.ts'
import type { ReadCopies, ReadOptions } from './reader.ts'
import { registryOf } from './registry.ts'
import { POST } from './text/person-name.ts'
import { parseStory } from './text/story.ts'

/** Flash, bulletin, urgent, regular, deferred. */
const urgencies: Record<string, number> = { f: 1, b: 2, u: 3, r: 4, d: 5 }

/** The categories whose letters every agency uses alike. */
const sections: Record<string, string> = {
  a: 'Domestic',
  e: 'Entertainment',
  f: 'Business',
  i: 'International',
  l: 'Lifestyle',
  o: 'Weather',
  p: 'Politics',
  s: 'Sports',
  w: 'Washington',
}

/** Priority and category, then the keyword with its cycle, a version, the day and how many words. */
const SECOND =
  /^\s*([a-z])\s+([a-z])\s+(?:[a-z]{2,3}\s+)?((?:[ap]m|bc|ap)-)?([^\n]*?)\s*(?:(\d{1,2}-\d{1,2})\s+)?(\d{1,5})?\s*$/i

/** Reads ANPA 1312, the teletype format of American wires: each message of a transmission. */
export function readAnpa(bytes: Uint8Array, options: ReadOptions): ReadCopies {
  return readTransmission(bytes, 'anpa', options, readMessage)
}

function readMessage(text: string, message: Message, options: ReadOptions): ParsedCopy | null {
  const plain = asTyped(text, message)
  const { told, storyAt } = headOf(text, message, options)
  const story = parseStory(unbroken(plain, [storyAt, message.text[1]]), [storyAt, message.text[1]], options)
  if (story.paragraphs.length === 0 && !told.headline && story.headline === '' && !told.slugline) return null
  return toldCopy(story, { ...told, published: sentAt(text.slice(...message.end), options.now) }, [
    ...frameOf(text, message),
    ...told.removed,
  ])
}

/** The signs that stand for what a teletype lacks become that, each in as many characters. */
function asTyped(text: string, { text: [from, to] }: Message): string {
  const story = text
    .slice(from, to)
    .replaceAll('``', '“\u200b')
    .replaceAll("''", '”\u200b')
    .replace(/<(?=[ \t]*(?:\n|$))/g, ' ')
    .replace(/ _ /g, ' — ')
    .replace(/^\^/gm, ' ')
  return text.slice(0, from) + story + text.slice(to)
}

type Head = { told: Told; storyAt: number }

/** The keyword, and the lines above the text that begin with a caret: notes, the headline, the byline and the writer's post. */
function headOf(text: string, message: Message, options: ReadOptions): Head {
  const registry = registryOf(options.agencies)
  const [, second = ''] = text
    .slice(...message.header)
    .replaceAll('\x1f', ' ')
    .trim()
    .split(/\n\s*/)
  const [, priority = '', category = '', cycle = '', keyword = ''] = SECOND.exec(second) ?? []
  const told: Told = { removed: [] }
  const urgency = urgencies[priority.toLowerCase()]
  const section = sections[category.toLowerCase()]
  if (urgency) told.urgency = urgency
  if (section) told.section = section
  if (keyword !== '') told.slugline = `${cycle}${keyword}`.trim()
  let storyAt = message.text[0]
  const take = (span: Span, reason: string) => {
    told.removed.push({ text: text.slice(...span), span, reason })
    storyAt = span[1]
  }
  const notes: string[] = []
  for (const { words, span } of linesOf(text, message.text).slice(0, 16)) {
    const said = words
      .replace(/^\^/, '')
      .replace(/[<=]+$/, '')
      .trim()
    const isHead = words.startsWith('^')
    const slug = /^((?:[AP]M|BC|AP)-[^,<]+)(?:,([^<]*?))?(?:,\s*(\d+))?<?$/i.exec(words)
    if (!isHead && slug && storyAt === message.text[0]) {
      told.slugline = slug[1]?.trim() ?? null
      if (slug[2] && /\p{L}/u.test(slug[2])) notes.push(slug[2].trim())
      take(span, 'transmission header')
    } else if (isHead && /^(?:eds?|editors|note|adds|updates|recasts|corrects|subs|ap photos?)\b/i.test(said)) {
      notes.push(said)
      take(span, 'transmission header')
    } else if (isHead && /^by\s/i.test(said)) {
      told.byline = peopleIn(said, registry)
      take(span, 'byline')
    } else if (isHead && told.byline && new RegExp(POST, 'u').test(said)) take(span, 'the writer’s post')
    else if (isHead && !told.byline) {
      told.headline = [told.headline, said].filter(Boolean).join(' ')
      take(span, 'headline')
    } else break
  }
  if (notes.length > 0) told.edNote = notes.join(' ')
  return { told, storyAt }
}
