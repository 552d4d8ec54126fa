import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

const made: string[] = []

/** A data folder of a newsroom that does not exist yet. Open to the user the database runs as. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-start-'))
  made.push(folder)
  chmodSync(folder, 0o755)
  return join(folder, 'data')
}

export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
}

export type Command = {
  pid: number
  /** Everything it printed so far. */
  said: () => string
  /** Resolves once it printed this; rejects if it ends before. */
  until: (text: string) => Promise<void>
  send: (signal: NodeJS.Signals) => void
  /** Its exit code, once everything it started is gone too. */
  ended: Promise<number | null>
}

/** Runs one of the programs in bin as someone at a terminal does, with these settings and no others. */
export function command(program: string, args: string[], settings: Record<string, string>): Command {
  const { PATH = '', HOME = '', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = '' } = process.env
  const child = spawn(process.execPath, [join(root, 'bin', program), ...args], {
    cwd: root,
    env: { NODE_ENV: 'production', PATH, HOME, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, ...settings },
  })
  let said = ''
  const listeners = new Set<() => void>()
  const hear = (chunk: Buffer) => {
    said += chunk
    for (const listener of listeners) listener()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<number | null>((done) => child.on('close', done))
  const until = (text: string) =>
    new Promise<void>((done, fail) => {
      const look = () => said.includes(text) && done()
      listeners.add(look)
      look()
      ended.then((code) => fail(new Error(`it ended with ${code} before it said ${JSON.stringify(text)}:\n${said}`)))
    })
  return { pid: child.pid ?? 0, said: () => said, until, send: (signal) => child.kill(signal), ended }
}
