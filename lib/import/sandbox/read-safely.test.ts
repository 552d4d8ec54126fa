import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { documents } from '#prisma/factories/documents.ts'
import { detect } from '../detect.ts'
import { readDocument } from '../read.ts'
import type { ReadCopies } from '../reader.ts'
import { readSafely } from './read-safely.ts'

const now = new Date('2031-04-01T10:00:00Z')
const page = new TextEncoder().encode(
  '<!doctype html><html><head><title>Ferry sold</title></head><body><p>The town sold its only ferry.</p></body></html>',
)

/** The processes that read for this one; only Linux tells. */
function children(parent = process.pid): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return all
    .filter((pid) => isChild(pid, parent))
    .map(Number)
    .sort((a, b) => a - b)
}

function isChild(pid: string, parent: number): boolean {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const isAlive = !/^State:\s*Z/m.test(status)
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return isAlive && new RegExp(`^PPid:\\s*${parent}$`, 'm').test(status) && command.includes('sandbox/child.ts')
  } catch {
    return false
  }
}

function endChildren(): void {
  for (const pid of children()) process.kill(pid, 'SIGKILL')
}

/** A reading without what is another each time: the ids of its blocks. */
function plain(result: ReadCopies): unknown {
  return JSON.parse(JSON.stringify(result).replace(/"id":"[\da-f-]{36}"/g, '"id":""'))
}

test.each(documents)('%s says the same in the child as it does here', async (format, bytes) => {
  expect(detect(bytes)).toBe(format)
  const result = await readSafely(bytes, { now, fileName: `ferry.${format}` })
  expect(result.ok && result.copies[0]?.paragraphs.length).toBeGreaterThan(0)
  expect(plain(result)).toEqual(plain(await readDocument(bytes, { now, fileName: `ferry.${format}` })))
})

test('an agency that the newsroom added is known to the child, and forgotten when it is gone', async () => {
  const letter = new TextEncoder().encode(
    'From: Wexpress <a@wex.example>\r\nMIME-Version: 1.0\r\nSubject: Ferry sold\r\n\r\nThe town sold its only ferry.',
  )
  const agencies = [{ name: 'Wexcombe Express', names: ['Wexpress'] }]
  const agencyIn = async (options: object) => {
    const result = await readSafely(letter, { now, ...options })
    return result.ok && result.copies[0]?.agency
  }
  expect(await agencyIn({ agencies })).toBe('Wexcombe Express')
  expect(await agencyIn({ agencies })).toBe('Wexcombe Express')
  expect(await agencyIn({})).toBe('Wexpress')
})

test('short text is read without a child, and one child reads many files one after the other', async () => {
  endChildren()
  await readSafely(new TextEncoder().encode('The town sold its only ferry.'), { now })
  expect(children()).toEqual([])
  await readSafely(page, { now })
  const [first] = children()
  await readSafely(page, { now })
  expect(children()).toEqual([first])
  const many = await Promise.all(Array.from({ length: 20 }, () => readSafely(page, { now })))
  expect(many.every(({ ok }) => ok)).toBe(true)
  expect(children()).toHaveLength(2)
})

test('a child that is gone, idle or at work, costs no file: the next child reads it', async () => {
  await readSafely(page, { now })
  endChildren()
  expect(await readSafely(page, { now })).toMatchObject({ ok: true })
  const [pid = 0] = children()
  process.kill(pid, 'SIGSTOP')
  const reading = readSafely(page, { now })
  process.kill(pid, 'SIGKILL')
  expect(await reading).toMatchObject({ ok: true })
  expect(children()).not.toContain(pid)
})

test('a child that does not answer in time is ended, and the file refused with the reason', {
  timeout: 40_000,
}, async () => {
  await readSafely(page, { now })
  const [pid = 0] = children()
  process.kill(pid, 'SIGSTOP')
  const result = await readSafely(page, { now })
  expect(result).toEqual({ ok: false, reason: { code: 'importTooSlow', values: { seconds: 11 } } })
  await vi.waitUntil(() => !children().includes(pid))
  expect(await readSafely(page, { now })).toMatchObject({ ok: true })
})

test('a child has no setting of ours, little memory, little time, and leaves no picture of its memory', async () => {
  endChildren()
  vi.stubEnv('NEXTAUTH_SECRET', 'not for readers of copy')
  await readSafely(page, { now })
  vi.unstubAllEnvs()
  const [pid = 0] = children()
  const settings = readFileSync(`/proc/${pid}/environ`, 'utf8')
  expect(settings).not.toMatch(/SECRET|DATABASE|PASSWORD/)
  const limits = readFileSync(`/proc/${pid}/limits`, 'utf8')
  expect(limits).toMatch(/^Max cpu time +300 /m)
  expect(limits).toMatch(/^Max core file size +0 /m)
  const space = Number(/^Max address space +(\d+)/m.exec(limits)?.[1])
  const taken = Number(/^VmSize:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1_024
  expect(space - taken).toBeLessThan(800_000_000)
  expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).toContain('--permission\0')
})

test('where no child can be started the file is refused, told that it is not its fault', async () => {
  endChildren()
  await readSafely(page, { now })
  endChildren()
  const node = process.execPath
  process.execPath = join(node, 'nowhere')
  try {
    expect(await readSafely(page, { now })).toEqual({ ok: false, reason: { code: 'importNotNow' } })
  } finally {
    process.execPath = node
  }
  expect(await readSafely(page, { now })).toMatchObject({ ok: true })
})

test('a command ends though its child still waits, and a child ends with whoever started it, however that ended', async () => {
  const script = `const { readSafely } = await import('#lib/import/sandbox/read-safely.ts')
    await readSafely(new TextEncoder().encode('<html><body><p>The town sold its only ferry.</p>'), { now: new Date() })`
  const node = (code: string) => ['--input-type=module', '-e', code]
  execFileSync(process.execPath, node(script), { timeout: 20_000 })
  const parent = spawn(process.execPath, node(`${script}\nconsole.log('read'); setInterval(() => {}, 1000)`))
  await new Promise((resolve) => parent.stdout.on('data', resolve))
  const [pid = 0] = children(parent.pid)
  expect(pid).toBeGreaterThan(0)
  await gone(parent)
  await vi.waitUntil(() => !isThere(pid), 10_000)
})

function gone(parent: ChildProcess): Promise<unknown> {
  const exit = new Promise((resolve) => parent.on('exit', resolve))
  parent.kill('SIGKILL')
  return exit
}

function isThere(pid: number): boolean {
  const path = join('/proc', String(pid), 'cmdline')
  return existsSync(path) && readFileSync(path, 'utf8').includes('child.ts')
}
