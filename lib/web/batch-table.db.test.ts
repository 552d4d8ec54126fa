import { expect, test } from 'vitest'
import { batchReport } from '#lib/batch/progress.ts'
import { takeBatch } from '#lib/batch/take.ts'
import { sentBatch } from '#prisma/factories/batch.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { wireText } from '#prisma/factories/wire.ts'
import { csvReport, jsonReport } from './batch-table.ts'

const textOf = async (stream: ReadableStream<Uint8Array>) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await new Response(stream).bytes())

test('D12: no cell of a report is a formula, a quotation mark stays one, and every file has its line', async () => {
  const actor = actorOf(await person())
  const names = ['=HYPERLINK("http://evil.example","x")', '+1', '-2+3', '@SUM(A1)', 'plain "quoted", name.txt']
  const files = names.map((name) => ({ name, text: '' }))
  const headline = '=cmd of Wexcombe is opened'
  const id = await sentBatch(actor, [...files, { name: 'fine.txt', text: wireText({ headline }) }])
  await takeBatch(id, new AbortController().signal)
  const csv = await textOf(csvReport(actor, id))
  expect(csv.startsWith('\ufeff"File","Outcome"')).toBe(true)
  const lines = csv.split('\r\n').slice(1, -1)
  expect(lines).toHaveLength(6)
  for (const line of lines) expect(line).not.toMatch(/(?:^|,)"[=+\-@\t\r]/)
  expect(lines[0]).toContain(`"'=HYPERLINK(""http:`)
  expect(lines[4]).toContain('"plain ""quoted"", name.txt"')
  expect(lines[0]).toContain('"The file is empty."')
  expect(lines[5]).toContain(`"'${headline}"`)
  const told = JSON.parse(await textOf(jsonReport(actor, id)))
  expect(batchReport.parse({ files: told, next: null }).files.map(({ outcome }) => outcome)).toEqual([
    ...Array(5).fill('refused'),
    'imported',
  ])
})
