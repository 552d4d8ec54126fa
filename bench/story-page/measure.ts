import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { get } from '../get.ts'
import { median, quantile } from '../quantile.ts'
import { publishStories } from '../stories.ts'
import { type Copy, startNginx } from './nginx.ts'
import { type Load, load } from './wrk.ts'

const STORIES = 200
const WARM_UP = 50
const ROUNDS = 9
const SECONDS = 1
const CONNECTIONS = 16

/** What is asked for in each encoding. A browser takes br and gzip, and gets br. */
const encodings = { identity: 'identity', gzip: 'gzip', br: 'gzip, deflate, br, zstd' }

/** The first rendering of each story, then the same stories from the door's cache and from nginx, in turns. */
export async function measureStoryPage(door: string): Promise<string> {
  const paths = await publishStories(WARM_UP + STORIES)
  await render(door, paths.splice(0, WARM_UP))
  const first = await render(door, paths)
  const nginx = await startNginx(await Promise.all(paths.map((path) => copyOf(door, path))))
  try {
    return [first, await compare(door, nginx.url, paths)].join('\n')
  } finally {
    await nginx.close()
  }
}

/** Asks for pages that nobody has asked for yet. */
async function render(door: string, paths: readonly string[]): Promise<string> {
  const waiting = [...paths]
  const took: number[] = []
  const began = performance.now()
  const client = async () => {
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      const asked = performance.now()
      const { status } = await get(door + path)
      if (status !== 200) throw new Error(`${path} was answered with ${status}`)
      took.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, client))
  const perSecond = (paths.length / (performance.now() - began)) * 1000
  return `first rendering of ${paths.length} stories, ${CONNECTIONS} at once: ${Math.round(perSecond)}/s, p50 ${quantile(took, 0.5).toFixed(0)} ms, p99 ${quantile(took, 0.99).toFixed(0)} ms`
}

async function copyOf(door: string, path: string): Promise<Copy> {
  const answers = await Promise.all(Object.keys(encodings).map((encoding) => get(door + path, encoding)))
  const bodies = new Map(answers.map(({ headers, body }) => [headers['content-encoding'] ?? 'identity', body]))
  const headers = Object.entries(answers[0]?.headers ?? {}).map(([name, value]): [string, string] => [name, `${value}`])
  return { path, bodies, headers: new Map(headers) }
}

type Turn = { door: Load; nginx: Load }
type Case = { name: string; list: string; encoding: string; turns: Turn[] }

async function compare(door: string, nginx: string, paths: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'))
  const cases = casesOf(folder, paths)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { list, encoding, turns } of cases) {
      const asked = { list, encoding, connections: CONNECTIONS, seconds: SECONDS }
      turns.push({ door: await load(door, asked), nginx: await load(nginx, asked) })
    }
  }
  rmSync(folder, { recursive: true })
  return [
    `${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s each in turns, medians:`,
    ...cases.map(({ name, turns }) => `${name}: ${told(turns)}`),
  ].join('\n')
}

/** One story in each encoding, and as browsers ask for it when they ask for many. */
function casesOf(folder: string, paths: readonly string[]): Case[] {
  const one = join(folder, 'one.txt')
  const many = join(folder, 'many.txt')
  writeFileSync(one, `${paths[0]}\n`)
  writeFileSync(many, `${paths.join('\n')}\n`)
  return [
    ...Object.entries(encodings).map(([name, encoding]) => ({
      name: `one story, ${name}`,
      list: one,
      encoding,
      turns: [],
    })),
    { name: `${paths.length} stories, br`, list: many, encoding: encodings.br, turns: [] },
  ]
}

function told(turns: readonly Turn[]): string {
  const ratio = median(turns.map(({ door, nginx }) => door.perSecond / nginx.perSecond))
  const of = (who: keyof Turn) => {
    const middle = (what: keyof Load) => median(turns.map((turn) => turn[who][what]))
    return `${who} ${Math.round(middle('perSecond'))}/s, p50 ${middle('p50').toFixed(2)} ms, p99 ${middle('p99').toFixed(2)} ms, ${middle('bytes')} bytes`
  }
  return `${ratio.toFixed(2)} of nginx (${of('door')}; ${of('nginx')})`
}
