import type { Agency, Registry } from './agencies.ts'
import { isLoneName, readCredit } from './byline.ts'
import { isSection, readFurniture, readGluedSection } from './chrome.ts'
import { type Dateline, readDateline } from './dateline.ts'
import type { Span } from './parsed-copy.ts'
import { readTimestamp } from './timestamp.ts'

export type Removed = { span: Span; reason: string }
export type Found<T> = { value: T; span: Span; reason: string; confidence: number }

export type Header = {
  /** Where the body begins. */
  bodyAt: number
  removed: Removed[]
  people: Found<string>[]
  agency: Found<string> | null
  genre: Agency['genre'] | null
  date: Found<string> | null
  partial: { month: number; day: number } | null
  dateline: Found<{ place: string | null; text: string }> | null
  headline: Found<string> | null
  standfirst: Found<string> | null
  section: string | null
  updateNote: string | null
}

const MOST_STEPS = 40
const LONGEST_HEADLINE = 220

/** Reads what stands before a text's body, piece by piece, in whatever order an agency or a page put it. */
export function readHeader(text: string, registry: Registry): Header {
  const reader = new HeaderReader(text, registry)
  return reader.read()
}

class HeaderReader {
  private text: string
  private registry: Registry
  private at = 0
  private sawTime = false
  private afterEnvelope = -1
  private header: Header

  constructor(text: string, registry: Registry) {
    this.text = text
    this.registry = registry
    this.header = {
      bodyAt: 0,
      removed: [],
      people: [],
      agency: null,
      genre: null,
      date: null,
      partial: null,
      dateline: null,
      headline: null,
      standfirst: null,
      section: null,
      updateNote: null,
    }
  }

  read(): Header {
    this.envelope()
    this.frontMatter()
    for (let step = 0; step < MOST_STEPS; step += 1) {
      this.skipSpace()
      if (this.at >= this.text.length) break
      const found =
        this.furniture() ||
        this.flattened() ||
        this.caption() ||
        this.dated() ||
        this.placed() ||
        this.credited() ||
        this.sectioned() ||
        this.named() ||
        this.titled() ||
        this.titledBeforePlace()
      if (!found) break
      if (this.header.dateline && !this.startsLine() && !this.pending()) break
    }
    this.skipSpace()
    this.header.bodyAt = this.at
    return this.header
  }

  /** After a run-in dateline the body follows on the same line, unless another credit is glued to it. */
  private pending(): boolean {
    return readCredit(this.rest(), this.registry) !== null || /^\s*(?:\n|$)/.test(this.rest())
  }

  private rest(length = 600): string {
    return this.text.slice(this.at, this.at + length)
  }

  private line(): string {
    const end = this.text.indexOf('\n', this.at)
    return this.text.slice(this.at, end < 0 ? undefined : end)
  }

  private startsLine(): boolean {
    if (this.at === this.afterEnvelope) return true
    return /(^|\n)\s*$/.test(this.text.slice(Math.max(0, this.at - 200), this.at))
  }

  private skipSpace(): void {
    const found = /^[\s\u200b\ufeff]+/u.exec(this.text.slice(this.at))
    if (found) this.at += found[0].length
  }

  private take(length: number, reason: string): Span {
    const span: Span = [this.at, this.at + length]
    this.at += length
    this.header.removed.push({ span, reason })
    return span
  }

  /** What a crawler puts in front: " date 2020-08-07 ", to the day, the month or the year. */
  private envelope(): void {
    const found = /^\s*date\s+(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?=\s)/.exec(this.text)
    if (!found?.[1]) return
    const span = this.take(found[0].length, 'envelope')
    this.header.date = { value: found[1], span, reason: 'the date in the envelope', confidence: 0.95 }
    this.skipSpace()
    this.afterEnvelope = this.at
  }

  /** Fields above a line of dashes, as editors and exporters write them. */
  private frontMatter(): void {
    const found = /^\s*(?:---\s*\n)?((?:[ \t]*[\p{L} -]{3,20}:[ \t]*[^\n]+\n){1,12})[ \t]*---+[ \t]*\n/u.exec(
      this.text.slice(this.at, this.at + 3_000),
    )
    if (!found?.[1]) return
    const start = this.at
    const span = this.take(found[0].length, 'front matter')
    for (const [, name = '', value = ''] of found[1].matchAll(/^[ \t]*([\p{L} -]{3,20}):[ \t]*([^\n]+)$/gmu))
      this.field(name.trim().toLowerCase(), value.trim(), [start, span[1]])
  }

  private field(name: string, value: string, span: Span): void {
    const found = { span, reason: `the field “${name}”`, confidence: 0.97 }
    if (/^(title|headline|başlıq|заголовок)$/.test(name)) this.header.headline = { value, ...found }
    else if (/^(author|by|byline|müəllif|автор)$/.test(name)) this.header.people.push({ value, ...found })
    else if (/^(date|published|tarix|дата)$/.test(name)) {
      const stamp = readTimestamp(value)
      if (stamp?.value) this.header.date = { value: stamp.value, ...found }
    } else if (/^(source|agency|mənbə|источник)$/.test(name))
      this.header.agency = { value: this.registry.find(value)?.name ?? value, ...found }
    else if (/^(section|category|rubrika|рубрика)$/.test(name)) this.header.section = value
  }

  private furniture(): boolean {
    const found = readFurniture(this.rest())
    if (!found) return false
    const words = this.rest(found.length)
    this.take(found.length, found.reason)
    if (found.reason.includes('update')) this.header.updateNote = words.trim()
    return true
  }

  /** A feed flattened to one line: headline, section, a mail date, then the credits. */
  private flattened(): boolean {
    const line = this.line().slice(0, 500)
    const mail =
      /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),\s+(\d{1,2}\s+[A-Z][a-z]{2}\s+\d{4}\s+\d{2}:\d{2}(?::\d{2})?\s+[+-]\d{4})\s*/.exec(
        line,
      )
    if (!mail?.[1] || this.header.date?.reason === 'a mail date') return false
    const before = line.slice(0, mail.index).trim()
    const section = [3, 2, 1].map((count) => before.split(' ').slice(-count).join(' ')).find(isSection) ?? null
    const title = section ? before.slice(0, before.length - section.length).trim() : before
    const start = this.at
    this.take(mail.index + mail[0].length, 'a line of a feed')
    const stamp = readTimestamp(mail[1])
    if (stamp?.value) this.setDate(stamp.value, [start + mail.index, this.at], 'a mail date', 0.98)
    this.header.section = section
    if (title)
      this.header.headline = {
        value: title,
        span: [start, start + title.length],
        reason: 'it stands before section and date in a feed’s line',
        confidence: 0.9,
      }
    return true
  }

  /** A photo's caption that was glued in front of the dateline. */
  private caption(): boolean {
    const found = /^(?:FILE\s*[-–—]|Photo\s*:|Foto\s*:|Фото\s*:)[^\n]{0,600}?\((?:[^()\n]{0,80})\)(?=\s*\p{Lu})/u.exec(
      this.rest(800),
    )
    if (!found) return false
    this.take(found[0].length, 'a photo’s caption')
    return true
  }

  /** A date with or without its time, alone on a line or in front of something else that belongs to the header. */
  private dated(): boolean {
    const lead =
      /^(?:[#•·▪*]\s*)?(?:(?:Published|Posted|Updated|Last updated|Date|Tarix|Опубликовано|Дата|Time in \p{L}+)\s*:?\s*)?/iu.exec(
        this.rest(),
      )?.[0] ?? ''
    const stamp = readTimestamp(this.rest().slice(lead.length))
    if (stamp === null) return this.clock() || this.datedLine()
    const length = lead.length + stamp.length
    const behind = this.rest().slice(length)
    const closes =
      /^[ \t]*(?:\n|$)/.test(behind) ||
      /^_/.test(behind) ||
      (stamp.hasTime && /^\s{2,}|^\s*[|]/.test(behind)) ||
      (stamp.hasTime && readCredit(behind.trimStart(), this.registry) !== null)
    if (!closes) return false
    const span = this.take(length + (behind.startsWith('_') ? 1 : 0), 'the time of publication')
    if (stamp.value) this.setDate(stamp.value, span, 'a date on a line of its own', 0.97)
    else if (stamp.partial && this.header.date === null) this.header.partial = stamp.partial
    this.sawTime ||= stamp.hasTime
    return true
  }

  /** A time alone on the line after a date. */
  private clock(): boolean {
    const found = /^(?:[#•·▪*]\s*)?(\d{1,2}):(\d{2})(?::(\d{2}))?[ \t]*(?=\n|$)/.exec(this.rest())
    const date = this.header.date
    if (!found || !date || !/^\d{4}-\d{2}-\d{2}$/.test(date.value)) return false
    const span = this.take(found[0].length, 'the time of publication')
    this.setDate(
      `${date.value}T${found[1]?.padStart(2, '0')}:${found[2]}:${found[3] ?? '00'}`,
      [date.span[0], span[1]],
      date.reason,
      0.97,
    )
    this.sawTime = true
    return true
  }

  /** A few words and a date on one line: the words are a section or a label. */
  private datedLine(): boolean {
    const line = this.line()
    if (line.length > 100) return false
    for (const gap of line.matchAll(/\s+/g)) {
      const stamp = readTimestamp(line.slice(gap.index + gap[0].length))
      const whole = stamp && /^\s*$/.test(line.slice(gap.index + gap[0].length + stamp.length))
      if (!stamp || !whole || !stamp.hasTime) continue
      const label = line.slice(0, gap.index).replace(/^[#•·▪*|\s]+|[|\s:,–—-]+$/g, '')
      if (label.split(/\s+/).length > 4) return false
      const span = this.take(line.length, 'a label and the time of publication')
      const agency = this.registry.find(label)
      if (agency) this.setAgency(agency.name, span, 'a known agency before the date')
      else if (label !== '' && !/^(?:SHARE|READ|Published|Updated)/i.test(label)) this.header.section ??= label
      if (stamp.value) this.setDate(stamp.value, span, 'a date on a line of its own', 0.95)
      else if (stamp.partial) this.header.partial = stamp.partial
      this.sawTime = true
      return true
    }
    return false
  }

  private placed(): boolean {
    if (this.header.dateline) return false
    const found = readDateline(this.rest(), this.registry)
    if (!found) return false
    const span = this.take(found.length, 'dateline')
    this.setDateline(found, span)
    return true
  }

  private setDateline(found: Dateline, span: Span): void {
    const written = this.text.slice(...span)
    const text = written.replace(/[\s:.–—-]+$/u, '').trim()
    this.header.dateline = {
      value: { place: found.place, text },
      span,
      reason: 'a place, a date or an agency in the form of a dateline',
      confidence: 0.95,
    }
    if (found.agency) this.setAgency(found.agency, span, 'named in the dateline')
    this.header.genre ??= found.genre ?? null
    if (found.date) this.setDate(found.date, span, 'the date in the dateline', 0.95)
    else if (found.partial && this.header.date === null) this.header.partial = found.partial
  }

  private credited(): boolean {
    const found = readCredit(this.rest(), this.registry)
    if (!found) return false
    const span = this.take(found.length, found.people.length > 0 ? 'byline' : 'credit of the agency')
    for (const value of found.people) this.header.people.push({ value, span, reason: found.reason, confidence: 0.95 })
    if (found.agency) this.setAgency(found.agency, span, found.reason)
    return true
  }

  private sectioned(): boolean {
    const glued = readGluedSection(this.rest())
    if (glued) {
      this.header.section = titled(glued.name)
      this.take(glued.length, 'the section’s name')
      return true
    }
    const line = this.line().trim()
    if (line === '' || line.length > 40 || !isSection(line)) return false
    this.header.section = line
    this.take(this.line().length, 'the section’s name')
    return true
  }

  /** A person's name alone on a line below the date or the headline. */
  private named(): boolean {
    const line = this.line().trim()
    if (
      this.header.people.length > 0 ||
      !(this.header.date || this.header.headline) ||
      !isLoneName(line, this.registry)
    )
      return false
    if (!/^[^\n]*\n\s*\S/.test(this.text.slice(this.at))) return false
    const span = this.take(this.line().length, 'byline')
    this.header.people.push({ value: line, span, reason: 'a name alone on a line under the date', confidence: 0.85 })
    return true
  }

  /** A short line without a full stop that is followed by more of the header is the headline; the next such one the standfirst. */
  private titled(): boolean {
    const line = this.line()
    const words = line.trim()
    if (!this.startsLine() || words === '' || words.length > LONGEST_HEADLINE) return false
    const headline = this.header.headline
    if (headline && sameWords(headline.value, words)) {
      this.take(line.length, 'the headline again')
      return true
    }
    if (this.isNavigation(line)) {
      this.take(line.length, 'a page’s navigation')
      return true
    }
    if (/[.;:]$/.test(words) || (headline && this.header.standfirst)) return false
    const followed = this.headerFollows(line.length)
    if (!followed && !this.standsAlone(words, line.length)) return false
    if (words.split(/\s+/).length < 3 && words.length < 20) {
      this.take(line.length, 'a label')
      return true
    }
    const span = this.take(line.length, headline ? 'standfirst' : 'headline')
    const found = {
      value: words,
      span,
      reason: followed ? 'a short line before date, dateline or byline' : 'a short line between the date and the text',
      confidence: followed ? 0.92 : 0.8,
    }
    if (headline) this.header.standfirst = found
    else this.header.headline = found
    return true
  }

  /** "Headline words Berlin (dpa) - Text": the dateline stands inside the line, the headline before it. */
  private titledBeforePlace(): boolean {
    if (this.header.headline || this.header.dateline || !this.startsLine()) return false
    const line = this.line().slice(0, 260)
    const gaps = [...line.matchAll(/(?<=[\p{L}\p{N}’”"»)]) (?=\p{Lu}[\p{L}\p{M}-]+ ?(?:\p{Lu}[\p{L}-]+ )?\()/gu)]
    for (const gap of gaps.reverse()) {
      const found = readDateline(line.slice(gap.index + 1), this.registry)
      if (!found?.agency || !found.place) continue
      const title = line.slice(0, gap.index)
      const titleSpan = this.take(gap.index, 'headline')
      this.header.headline = {
        value: title.trim(),
        span: titleSpan,
        reason: 'it stands before the dateline',
        confidence: 0.8,
      }
      this.at += 1
      this.setDateline(found, this.take(found.length, 'dateline'))
      return true
    }
    return false
  }

  /** The crumbs of a page's menu on the envelope's line, before its bulleted date. */
  private isNavigation(line: string): boolean {
    return (
      this.header.headline === null &&
      /^\s*\n\s*[•·▪]\s*\d/.test(this.text.slice(this.at + line.length, this.at + line.length + 80))
    )
  }

  /** Whether one of the next three lines is another piece of a header. */
  private headerFollows(from: number): boolean {
    let at = this.at + from
    for (let count = 0; count < 3; count += 1) {
      const space = /^\s+/.exec(this.text.slice(at, at + 400))?.[0] ?? ''
      at += space.length
      const rest = this.text.slice(at, at + 400)
      if (rest === '' || (count === 0 && !space.includes('\n'))) return false
      const line = rest.split('\n', 1)[0] ?? ''
      const stamp = readTimestamp(rest.replace(/^(?:[#•·▪*]\s*)?(?:Published\s*:\s*)?/, ''))
      if ((stamp && (stamp.hasTime || /^\s*(?:\n|$)/.test(rest.slice(stamp.length)))) || readGluedSection(rest))
        return true
      if (
        readDateline(rest, this.registry) ||
        /^By\s+\p{Lu}/u.test(rest) ||
        (readCredit(rest, this.registry) && line.length < 80)
      )
        return true
      if (line.length > LONGEST_HEADLINE || /[.;:]$/.test(line.trim())) return false
      at += line.length
    }
    return false
  }

  /** After a time of publication and an empty line, a short line without a full stop that does not open like a sentence. */
  private standsAlone(words: string, length: number): boolean {
    if (
      !this.sawTime ||
      this.header.headline ||
      this.header.people.length > 0 ||
      words.length > 130 ||
      /[.!…]$/.test(words)
    )
      return false
    const gapBefore = /\n[ \t]*\n\s*$/.test(this.text.slice(Math.max(0, this.at - 120), this.at))
    const gapBehind = /^\s*\n[ \t]*\n\s*\S/.test(this.text.slice(this.at + length, this.at + length + 200))
    if (!gapBefore && !gapBehind) return false
    if (/^(?:The|A|An|On|In|At|As|It|This|There|\p{Lu} \p{Ll})\b/u.test(words)) return false
    return /^\s*(?:\n[ \t]*\n|$)/.test(this.text.slice(this.at + length, this.at + length + 200))
  }

  /** The more precise date wins when both mean one day; else the one that was read first. */
  private setDate(value: string, span: Span, reason: string, confidence: number): void {
    const before = this.header.date
    if (before && !value.startsWith(before.value)) return
    this.header.date = { value, span, reason, confidence }
  }

  private setAgency(name: string, span: Span, reason: string): void {
    this.header.agency ??= { value: name, span, reason, confidence: 0.95 }
    this.header.genre ??= this.registry.find(name)?.genre ?? null
  }
}

function sameWords(a: string, b: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  return plain(a) === plain(b)
}

function titled(word: string): string {
  return word.charAt(0) + word.slice(1).toLocaleLowerCase(/[İƏĞIŞ]/.test(word) ? 'az' : 'en')
}
