import type { Registry } from '../registry.ts'
import { readAhead, readLeftover } from './ahead.ts'
import { readBarLine } from './bar-line.ts'
import { readCaption } from './caption.ts'
import { readFurniture } from './chrome.ts'
import { readCrumbs } from './crumbs.ts'
import { readDateLine, wholeDate } from './date-line.ts'
import { readEnvelope } from './envelope.ts'
import { readFeedLine } from './feed-line.ts'
import { readFieldLine } from './field-line.ts'
import { readFrontMatter } from './front-matter.ts'
import { readGluedTitle } from './glued-title.ts'
import { readNameLine } from './name-line.ts'
import { readOrderLine } from './order-line.ts'
import { readPlaceLine } from './place-line.ts'
import { readPressOffice } from './press-office.ts'
import { type Header, Scan } from './scan.ts'
import { readSectionLine } from './section-line.ts'
import { readTaught, type Taught } from './taught.ts'
import { readTitleLine } from './title-line.ts'

/** More pieces than this has no header; what is left is text. */
const MOST_PIECES = 40

/** Each takes its piece off the front of the text if it is there, and says whether it was. The first that does is asked first again. */
const passes: ((scan: Scan) => boolean)[] = [
  readTaught,
  takeFurniture,
  readOrderLine,
  readFieldLine,
  readFeedLine,
  readCrumbs,
  readCaption,
  readPressOffice,
  readBarLine,
  readDateLine,
  readPlaceLine,
  takeCredit,
  readSectionLine,
  readNameLine,
  readTitleLine,
  readGluedTitle,
  readAhead,
  readLeftover,
]

/**
 * Reads what stands before a text's body, piece by piece, in whatever order an agency or a page put it. `text` has line feeds only;
 * `language` is a first guess at what it is written in. What was taught of its agency comes first.
 */
export function readHeader(text: string, registry: Registry, language: string, taught: Taught): Header {
  const scan = new Scan(text, registry, language, taught)
  readEnvelope(scan)
  readFrontMatter(scan)
  for (let piece = 0; piece < MOST_PIECES; piece += 1) {
    scan.skipSpace()
    if (scan.at >= text.length || !passes.some((pass) => pass(scan))) break
    if (scan.header.dateline && !scan.startsLine() && !goesOn(scan)) break
  }
  scan.skipSpace()
  return { ...scan.header, bodyAt: scan.at }
}

/** After a run-in dateline the body follows on the same line, unless another credit is glued to it, or a date and nothing else. */
function goesOn(scan: Scan): boolean {
  return scan.credit() !== null || /^\s*(?:\n|$)/.test(scan.rest()) || wholeDate(scan.line().trim()) !== null
}

function takeFurniture(scan: Scan): boolean {
  const found = readFurniture(scan.rest())
  if (!found) return false
  const words = scan.rest(found.length)
  scan.take(found.length, found.reason)
  if (found.reason.includes('update')) scan.header.updateNote = words.trim()
  return true
}

function takeCredit(scan: Scan): boolean {
  const found = scan.credit()
  if (!found) return false
  const span = scan.take(found.length, found.people.length > 0 ? 'byline' : 'credit of the agency')
  scan.addPeople(found.people, span, found.reason, 0.95)
  if (found.agency) scan.setAgency(found.agency, span, found.reason)
  return true
}
