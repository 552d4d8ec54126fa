import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'

const inputSchema = z.object({ id: z.string(), url: z.string().optional(), file: z.string() })

export type Input = z.output<typeof inputSchema> & { bytes: Uint8Array }

/** The folder with the evaluation data: this is run by hand, so a missing one is said and ends the run. */
export function evaluationFolder(): string {
  const folder = process.env.COPYDESK_EVAL
  if (folder) return folder
  console.error('COPYDESK_EVAL names the folder with the evaluation data.')
  process.exit(2)
}

/** Prints what a scorer of the folder says of the predictions in a file, against the set's right answers. */
export function printScore(set: string, predictions: string, [name = '', ...options]: readonly string[]): void {
  const folder = evaluationFolder()
  const gold = join(folder, set, 'gold.jsonl')
  const args = [join(folder, 'scorers', `${name}.mjs`), '--gold', gold, '--pred', predictions, ...options]
  spawnSync(process.execPath, args, { stdio: 'inherit' })
}

/** The documents of one set, unpacked. */
export function inputsOf(set: string): Input[] {
  const folder = evaluationFolder()
  return linesOf(join(folder, set, 'inputs.jsonl')).map((line) => {
    const input = inputSchema.parse(JSON.parse(line))
    const bytes = readFileSync(join(folder, input.file))
    return { ...input, bytes: input.file.endsWith('.gz') ? gunzipSync(bytes) : bytes }
  })
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').trim().split('\n')
}
