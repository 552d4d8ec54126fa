import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const inputSchema = z.object({ id: z.string(), file: z.string() })

/** A set of the evaluation folder: its documents, and a way to have predictions about them scored. */
export function openSet(name: string) {
  const folder = process.env.COPYDESK_EVAL
  if (!folder) throw new Error('Set COPYDESK_EVAL to the folder with the evaluation data.')
  const lines = readFileSync(join(folder, name, 'inputs.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
  const inputs = lines.map((line) => inputSchema.parse(JSON.parse(line)))
  return {
    documents: inputs.map(({ id, file }) => ({ id, file, bytes: new Uint8Array(readFileSync(join(folder, file))) })),
    /** Writes the predictions, a line each, and prints what the scorer says of them. */
    score(scorer: string, predictions: readonly object[], path: string, ...args: string[]) {
      writeFileSync(path, predictions.map((one) => `${JSON.stringify(one)}\n`).join(''))
      const script = join(folder, 'scorers', scorer)
      const gold = join(folder, name, 'gold.jsonl')
      spawnSync(process.execPath, [script, '--gold', gold, '--pred', path, ...args], { stdio: 'inherit' })
    },
  }
}
