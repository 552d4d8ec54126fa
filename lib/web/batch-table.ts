import type { FileReport } from '#lib/batch/progress.ts'
import { reportBatch } from '#lib/batch/report.ts'
import type { Actor } from '#lib/person/actor.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { messagesFor } from '#lib/words/messages.ts'
import { words } from './words.ts'

const PAGE = 500

/** A batch's report as a table (CSV, RFC 4180), a line a file, in the actor's language. Begins with a mark by which spreadsheets know UTF-8. */
export function csvReport(actor: Actor, batchId: string): ReadableStream<Uint8Array> {
  const t = words(actor.language, 'batch')
  const head = (['file', 'outcome', 'reason', 'lost', 'items', 'headline', 'address'] as const).map((name) =>
    t(`csv.${name}`),
  )
  return streamOf(actor, batchId, {
    head: `\ufeff${lineOf(head)}`,
    line: (file) => {
      const [first] = file.items
      const path = first ? `/desk/wire/${first.id}` : ''
      return lineOf([
        ...[file.path || t('pasted'), t(file.outcome ?? 'waiting'), said(actor, file.reason ? [file.reason] : [])],
        said(actor, file.lost, file.refused),
        ...[file.count, first?.headline ?? '', path],
      ])
    },
    end: '',
  })
}

/** The same for programs: a JSON array, reasons as codes with their values. */
export function jsonReport(actor: Actor, batchId: string): ReadableStream<Uint8Array> {
  let first = true
  const line = (file: FileReport) => {
    const comma = first ? '\n' : ',\n'
    first = false
    return `${comma}${JSON.stringify(file)}`
  }
  return streamOf(actor, batchId, { head: '[', line, end: '\n]\n' })
}

type Form = { head: string; line: (file: FileReport) => string; end: string }

function streamOf(actor: Actor, batchId: string, { head, line, end }: Form): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let after: number | null = -1
  return new ReadableStream({
    start: (stream) => stream.enqueue(encoder.encode(head)),
    pull: async (stream) => {
      const { files, next } = await reportBatch(actor, batchId, { after: after ?? -1, page: PAGE })
      after = next
      stream.enqueue(encoder.encode(files.map(line).join('') + (next === null ? end : '')))
      if (next === null) stream.close()
    },
  })
}

/** What a cell must not begin with: a spreadsheet would take it for a formula. */
const FORMULA = /^[=+\-@\t\r]/

function lineOf(cells: readonly (string | number)[]): string {
  const quoted = cells.map((cell) => {
    const text = String(cell)
    return `"${(typeof cell === 'string' && FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  })
  return `${quoted.join(',')}\r\n`
}

function said(actor: Actor, reasons: readonly Reason[], members: FileReport['refused'] = []): string {
  const t = words(actor.language, 'reasons')
  const known = messagesFor('en').reasons
  const has = (code: string): code is keyof typeof known & string => Object.hasOwn(known, code)
  const say = ({ code, values }: Reason) => (has(code) ? t(code, values) : code)
  return [...reasons.map(say), ...members.map(({ file, reason }) => `${file}: ${say(reason)}`)].join(' · ')
}
