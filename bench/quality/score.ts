import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDocument } from '#lib/import/read.ts'
import type { ReadCopies } from '#lib/import/reader.ts'
import { inputsOf, printScore } from './sets.ts'

/**
 * Reads every document of a set, writes a line of prediction for each to the file that is named first on the command line, and prints what
 * the scorer says of them.
 */
export async function score(
  set: string,
  scorer: readonly string[],
  predict: (result: ReadCopies) => object,
): Promise<void> {
  const [path = join(tmpdir(), `${set}.jsonl`)] = process.argv.slice(2)
  const predictions: string[] = []
  for (const { id, file, bytes } of inputsOf(set)) {
    const result = await readDocument(bytes, { fileName: file, now: new Date() })
    if (!result.ok) console.error(id, JSON.stringify(result.reason))
    predictions.push(JSON.stringify({ id, ...predict(result) }))
  }
  writeFileSync(path, `${predictions.join('\n')}\n`)
  printScore(set, path, [...scorer, '--misses', '20'])
}
