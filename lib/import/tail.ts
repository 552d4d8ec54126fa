import { readCredit } from './byline.ts'
import { isOrder } from './marks.ts'
import type { Span } from './parsed-copy.ts'
import { isLoneName } from './person-name.ts'
import type { Registry } from './registry.ts'
import type { Removed } from './scan.ts'

export type Tail = {
  bodyEnd: number
  removed: Removed[]
  people: { value: string; span: Span; reason: string }[]
  agency: { value: string; span: Span } | null
}

const ends =
  /^(?:-{2,}|–{2,}|—{2,}|_{3,}|\*{3,}|#{2,}|-\s*30\s*-|-\s*0\s*-|-\d{2}[A-Z]{1,2}-|\(?(?:END|ENDS|End|SON|КОНЕЦ|Bitdi)\)?\.?|\(Res\)|xxx|XXX)$/
const social =
  /^(?:Follow (?:us|the author|him|her) (?:on|at)|Join us on|Subscribe to|Like us on|Bizi (?:izləyin|Facebook)|Подписывайтесь|Подпишитесь|Read (?:also|more)|Related:|Tags?:|Etiketlər:|Теги:|Share(?: this)?|Loading\.\.\.)/iu
const rights = /^(?:©|\(c\)|\(C\)|Copyright\b|All rights reserved|Bütün hüquqlar|Все права)/iu
const hands =
  /^\(?(?:(?:Editing|Edited|Translated|Translating|Reporting|Writing|Editing and translating|Additional reporting) by \p{Lu}|(?:Перевод|Редактор|Redaktor|Tərcümə|Tərcümə edən)\s*[:–—-]?\s*\p{Lu})/u
const initials = /^(\p{Lu}{2,3}(?:\/\p{Lu}{2,3})+)(?:\s+END)?$/u
const source = /^(?:Source|Mənbə|Источник|Kaynak|Quelle)\s*:\s*(.{2,60})$/iu

/** Reads what stands behind a text's body, from the end upwards: end rules, credits, initials, codes, rights, invitations. */
export function readTail(text: string, bodyAt: number, registry: Registry, hasByline: boolean): Tail {
  const tail: Tail = { bodyEnd: text.length, removed: [], people: [], agency: null }
  for (let step = 0; step < 12; step += 1) {
    const trimmed = text.slice(bodyAt, tail.bodyEnd).trimEnd()
    const end = bodyAt + trimmed.length
    const start = Math.max(bodyAt, text.lastIndexOf('\n', end - 1) + 1)
    const line = text.slice(start, end)
    const words = line.trim()
    // The body's only line is its text, whatever it looks like, unless it is plainly an end.
    const last = text.slice(bodyAt, start).trim() === ''
    const reason = words === '' ? null : readLine(words, last, tail, [start, end], registry, hasByline)
    if (reason === null) {
      readInline(tail, text, start, end, registry)
      break
    }
    tail.removed.unshift({ span: [start, end], reason })
    tail.bodyEnd = start
  }
  tail.bodyEnd = bodyAt + text.slice(bodyAt, tail.bodyEnd).trimEnd().length
  return tail
}

function readLine(
  words: string,
  last: boolean,
  tail: Tail,
  span: Span,
  registry: Registry,
  hasByline: boolean,
): string | null {
  if (ends.test(words)) return 'the end of the copy'
  if (social.test(words) && words.length < 160) {
    const handle = /@([\w.]+)/.exec(words)?.[1]
    const agency = handle ? registry.find(handle) : null
    if (agency) tail.agency ??= { value: agency.name, span }
    return 'an invitation of the page'
  }
  if (rights.test(words) && words.length < 300) return 'a note on rights'
  if (last) return null
  if (isOrder(words)) return 'an order to desks'
  if (hands.test(words) && words.length < 200) return 'who edited or translated'
  const from = source.exec(words)?.[1]
  if (from) {
    tail.agency ??= { value: registry.find(from)?.name ?? from.trim(), span }
    return 'credit of the agency'
  }
  const hand = initials.exec(words)?.[1]
  if (hand) {
    const agencyFirst = registry.find(hand.split('/', 1)[0] ?? '')
    if (agencyFirst) tail.agency ??= { value: agencyFirst.name, span }
    else if (!hasByline) tail.people.push({ value: hand, span, reason: 'initials of the desk at the end' })
    return 'initials of the desk'
  }
  const agency = words.length <= 40 ? registry.find(words.replace(/^[-–—/(\s]+|[)/\s.]+$/g, '')) : null
  if (agency) {
    tail.agency ??= { value: agency.name, span }
    return 'credit of the agency'
  }
  const name = words.replace(/^(?:[–—-]{1,2}\s*|(?:Müəllif|Автор|Text)\s*:\s*)/u, '')
  const credit = words.length <= 100 ? readCredit(words, registry, false) : null
  if (credit && credit.length >= words.length) {
    if (credit.agency) tail.agency ??= { value: credit.agency, span }
    if (!hasByline) for (const value of credit.people) tail.people.push({ value, span, reason: credit.reason })
    return credit.people.length > 0 ? 'byline' : 'credit of the agency'
  }
  if (!hasByline && isLoneName(name, registry)) {
    tail.people.push({ value: name, span, reason: 'a name alone on the last line' })
    return 'byline'
  }
  return null
}

/** An agency behind a dash, or between slashes or brackets, at the end of the last paragraph: "… said. - AP", ".—Azer News", ". /APA/". */
function readInline(tail: Tail, text: string, start: number, end: number, registry: Registry): void {
  const line = text.slice(Math.max(start, end - 200), end)
  const found =
    /(?<=[.!?”"»)])\s*(?:[—–]|--?)\s*([\p{L}][\p{L}\p{N}.& -]{1,40})\.?$/u.exec(line) ??
    /(?<=[.!?”"»)])\s*[/(]\s*([\p{L}][\p{L}\p{N}.& -]{1,40})[/)]\.?$/u.exec(line)
  const agency = found?.[1] ? registry.find(found[1]) : null
  if (!found || !agency) return
  const span: Span = [end - found[0].length, end]
  tail.agency ??= { value: agency.name, span }
  tail.removed.unshift({ span, reason: 'credit of the agency' })
  tail.bodyEnd = span[0]
}
