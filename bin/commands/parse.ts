import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import { readSafely } from '#lib/import/sandbox/read-safely.ts'
import { findFiles, readBytes } from './find-files.ts'
import { inEnglish } from './in-english.ts'

export const needs = 'nothing'

/**
 * `copydesk parse PATH… [--json]`: reads files without a database and prints one JSON object a document, one a line (`-` is standard
 * input). Without `--json`, and only on a terminal, a few lines for people. A bad file is one line on standard error and never stops the
 * others; the answer is 1 if there was any.
 */
export async function run(args: readonly string[]): Promise<number> {
  const paths = args.filter((arg) => arg === '-' || !arg.startsWith('-'))
  const strange = args.find((arg) => arg.startsWith('-') && arg !== '-' && arg !== '--json')
  if (paths.length === 0 || strange) {
    console.error(`${strange ? `Unknown option ${strange}. ` : ''}Usage: copydesk parse PATH… [--json]`)
    return 2
  }
  const forPeople = process.stdout.isTTY && !args.includes('--json')
  const { files, problems } = await findFiles(paths.filter((path) => path !== '-'))
  for (const { path, problem } of problems) console.error(`${path}: ${problem}`)
  let bad = problems.length
  for (const path of [...(paths.includes('-') ? ['-'] : []), ...files.map((file) => file.path)]) {
    if (!(await parseOne(path, forPeople))) bad += 1
  }
  return bad > 0 ? 1 : 0
}

async function parseOne(path: string, forPeople: boolean): Promise<boolean> {
  const read = await readBytes(path)
  if ('problem' in read) return refused(path, read.problem)
  const result = await readSafely(read.bytes, { fileName: path, now: new Date() })
  if (!result.ok) return refused(path, inEnglish(result.reason))
  for (const copy of result.copies) console.log(forPeople ? summaryOf(copy) : JSON.stringify(copy))
  const members = result.refused ?? []
  for (const { file, reason } of members) refused(file, inEnglish(reason))
  return members.length === 0
}

function refused(path: string, problem: string): false {
  console.error(`${path}: ${problem}`)
  return false
}

function summaryOf(copy: ParsedCopy): string {
  const lines = [
    `${copy.file}`,
    `  headline   ${copy.headline || '–'}${copy.headlineOrigin === 'derived' ? ' (proposed)' : ''}`,
    `  byline     ${copy.byline.join(', ') || '–'}`,
    `  agency     ${copy.agency ?? '–'}`,
    `  published  ${copy.published ? `${copy.published.value} (${copy.published.basis})` : '–'}`,
    `  text       ${copy.paragraphs.length} paragraphs, ${copy.language}, ${copy.removed.length} pieces left out`,
  ]
  return lines.join('\n')
}
