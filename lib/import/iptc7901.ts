import { linesOf, type Told, toldCopy, unbroken } from './iptc/message.ts'
import { peopleIn } from './iptc/people.ts'
import { sentAt } from './iptc/sent.ts'
import { urgencyOf } from './iptc/status.ts'
import { frameOf, type Message, readTransmission } from './iptc/teletype.ts'
import type { ParsedCopy, Span } from './parsed-copy.ts'
import type { ReadCopies, ReadOptions } from './reader.ts'
import { registryOf } from './registry.ts'
import { parseStory } from './text/story.ts'

/** Source and number, priority, category, how many words, and what else an agency puts there. */
const HEADER = /^\s*([A-Z]{2,8})[ -]?(\d{1,6})\s+([1-9])\s+([A-Z]{1,4})\s+(\d{1,6})\b[ \t]*([^\n]*)/imu

/** Reads IPTC 7901, the teletype format of wires: each message of a transmission. */
export function readIptc7901(bytes: Uint8Array, options: ReadOptions): ReadCopies {
  return readTransmission(bytes, 'iptc7901', options, readMessage)
}

function readMessage(text: string, message: Message, options: ReadOptions): ParsedCopy | null {
  const { header, told, storyAt } = headOf(text, message, options)
  const sent = sentLine(text.slice(storyAt, message.text[1]))
  const storyEnd = message.text[1] - sent.length
  const story = parseStory(unbroken(text, [storyAt, storyEnd]), [storyAt, storyEnd], options)
  if (story.paragraphs.length === 0 && !told.headline && story.headline === '' && !told.slugline) return null
  const published = sentAt(sent + text.slice(...message.end), options.now)
  const urgency = urgencyOf(header?.[3]) ?? story.urgency
  return toldCopy(story, { ...told, published, urgency, section: header?.[4]?.toUpperCase() }, [
    ...frameOf(text, { ...message, end: [storyEnd, message.end[1]] }),
    ...told.removed,
  ])
}

/** The desk's initials and when it was sent may stand as the last lines of the text, before its end. */
function sentLine(story: string): string {
  const last = story.slice(-200)
  const sent = SENT.exec(last)?.[0] ?? ''
  const signed =
    /\n[ \t]*[a-z]{2,6}(?:[ -][a-z]{1,4}\d?){2,6}\s*$/.exec(last.slice(0, last.length - sent.length))?.[0] ?? ''
  return signed + sent
}

const SENT = /\n[ \t]*\d{6}(?:[ \t]+(?:[A-Z]{1,4}|[+-]\d{4}))?[ \t]+\p{L}{3,4}\.?[ \t]+\d{2,4}\s*$/u

type Head = { header: RegExpExecArray | null; told: Told; storyAt: number }

/** The keyword line, and the lines above the text that an equals sign closes: the headline, then the byline. */
function headOf(text: string, message: Message, options: ReadOptions): Head {
  const registry = registryOf(options.agencies)
  const header =
    HEADER.exec(text.slice(...message.header)) ?? HEADER.exec(text.slice(message.text[0], message.text[0] + 200))
  const told: Told = { removed: [] }
  let storyAt = message.text[0]
  const take = (span: Span, reason: string) => {
    told.removed.push({ text: text.slice(...span), span, reason })
    storyAt = span[1]
  }
  for (const line of linesOf(text, message.text).slice(0, 12)) {
    const words = line.words
    if (header && words === header[0].trim() && told.removed.length === 0) take(line.span, 'transmission header')
    else if (!told.slugline && isKeywordLine(words)) {
      const keys = words.replace(/\s*\([^()]*\)\s*$/, '')
      told.slugline = keys.replace(/\/+$/, '')
      told.keywords = keys.split(/[/\s]+|(?<=\p{L})-(?=\p{L})/u).filter((word) => /\p{L}/u.test(word))
      take(line.span, 'transmission header')
    } else if (told.slugline && !told.headline && /^\([^()]{3,80}\)$/.test(words)) {
      told.edNote = words.slice(1, -1)
      take(line.span, 'transmission header')
    } else if (/=$/.test(words)) {
      const said = words.replace(/\s*=$/, '')
      if (/^(?:by|von|par|por|di|av)\s/i.test(said)) told.byline = peopleIn(said, registry)
      else told.headline = [told.headline, said].filter(Boolean).join(' ')
      take(line.span, told.byline ? 'byline' : 'headline')
    } else break
  }
  return { header, told, storyAt }
}

/** Words joined by strokes or hyphens, perhaps with a note in brackets behind them. */
function isKeywordLine(words: string): boolean {
  return (
    words.length <= 80 &&
    /^[\p{L}\d.&+]+(?:[/-][\p{L}\d.&+]+)+\/?(?:\s*\([^()]*\))?$|^(?:[^\s/]+\/)+(?:\s*\([^()]*\))?$/u.test(words)
  )
}
