import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readDocument } from '#lib/import/read.ts'
import type { ReadCopies } from '#lib/import/reader.ts'

const inputSchema = z.object({ id: z.string(), file: z.string() })

/**
 * Reads every document of a set of the evaluation folder, writes a line of prediction for each to the file named as the argument, and
 * prints what the scorer says of them.
 */
export async function score(set: string, scorer: string[], predict: (result: ReadCopies) => object): Promise<void> {
  const folder = process.env.COPYDESK_EVAL
  const [, , to] = process.argv
  if (folder === undefined || to === undefined)
    throw new Error(
      `Set COPYDESK_EVAL to the evaluation folder and say where to write: node bench/quality/${set}.ts FILE`,
    )
  const lines = readFileSync(join(folder, set, 'inputs.jsonl'), 'utf8')
    .trim()
    .split('\n')
  const predictions: string[] = []
  for (const line of lines) {
    const { id, file } = inputSchema.parse(JSON.parse(line))
    const options = { fileName: file, now: new Date() }
    const result = await readDocument(readFileSync(join(folder, file)), options)
    if (!result.ok) console.error(id, JSON.stringify(result.reason))
    predictions.push(JSON.stringify({ id, ...predict(result) }))
  }
  writeFileSync(to, `${predictions.join('\n')}\n`)
  const [name = '', ...rest] = scorer
  const gold = join(folder, set, 'gold.jsonl')
  const args = [join(folder, 'scorers', name), '--gold', gold, '--pred', to, '--misses', '20', ...rest]
  spawnSync(process.execPath, args, { stdio: 'inherit' })
}
