import { join } from 'node:path'
import { z } from 'zod'
import { run } from '../../bin/setup/run.js'

const said = z.object({
  perSecond: z.number(),
  p50: z.number(),
  p99: z.number(),
  bytes: z.number(),
  failed: z.number(),
})

/** What a client saw: answers a second, milliseconds to an answer, bytes of one with its headers. */
export type Load = z.output<typeof said>

/** Asks a server for the addresses in a file, in turn, on this many connections. An answer that is not 200 ends the measurement. */
export async function load(
  url: string,
  { list, encoding, connections, seconds }: { list: string; encoding: string; connections: number; seconds: number },
): Promise<Load> {
  const script = join(import.meta.dirname, 'wrk.lua')
  const asks = ['-t1', `-c${connections}`, `-d${seconds}s`, '-H', `Accept-Encoding: ${encoding}`, '-s', script]
  const { code, output } = await run('wrk', [...asks, url, '--', list])
  if (code !== 0) throw new Error(`wrk could not ask ${url}:\n${output}`)
  const seen = said.parse(JSON.parse(output.slice(output.indexOf('{"perSecond"'))))
  if (seen.failed > 0) throw new Error(`${seen.failed} requests to ${url} failed:\n${output}`)
  return seen
}
