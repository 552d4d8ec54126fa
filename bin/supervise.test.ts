import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { supervise } from './setup/supervise.js'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-supervise-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A program that works for a moment and falls over, and how often it was begun. */
function frail(name: string) {
  const [script, runs] = [join(folder, `${name}.cjs`), join(folder, `${name}.runs`)]
  appendFileSync(runs, '')
  writeFileSync(
    script,
    `require('node:fs').appendFileSync(${JSON.stringify(runs)}, 'x'); process.stdout.write('ready now\\n'); setTimeout(() => process.exit(1), 20)`,
  )
  return {
    part: { what: name, script, env: { ...process.env }, rest: 1 },
    begun: () => readFileSync(runs, 'utf8').length,
  }
}

test('a server that falls over again and again ends the newsroom; work that nobody waits for never does', async () => {
  const server = frail('The server')
  await (await supervise(server.part)).ended
  expect(server.begun()).toBe(6)

  const jobs = frail('The jobs process')
  const child = await supervise({ ...jobs.part, isNeeded: false })
  await vi.waitFor(() => expect(jobs.begun()).toBeGreaterThan(8), { timeout: 20_000 })
  await child.stop()
  await child.ended
}, 60_000)
