import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { Socket } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { Agency } from '../agencies.ts'
import { parsedCopySchema } from '../parsed-copy.ts'
import type { ReadCopies, ReadOptions } from '../reader.ts'
import { importRefusals } from '../refusal.ts'
import type { Question } from './child.ts'
import { childLimits, secondsFor } from './limits.ts'

/** What became of a document: it was read or refused; it took too long; the child fell over it, or had not started, with what it said last. */
export type Answer =
  | { is: 'read'; result: ReadCopies }
  | { is: 'late'; seconds: number }
  | { is: 'fell' | 'unstarted'; said: string }

const reason = z.object({
  code: z.enum(importRefusals),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
/** A document that took the child over could answer anything. */
const answerSchema = z.union([
  z.object({
    result: z.discriminatedUnion('ok', [
      z.object({
        ok: z.literal(true),
        copies: z.array(parsedCopySchema),
        refused: z.array(z.object({ file: z.string(), reason })).optional(),
      }),
      z.object({ ok: z.literal(false), reason }),
    ]),
    tired: z.boolean(),
  }),
  z.object({ error: z.string() }),
])

/**
 * A process that reads documents, one after the other. It can read the code and nothing else of the disk, write nothing, start nothing,
 * knows no setting of ours, and is bound in memory and processor time. It ends when we do.
 */
export class ReadingChild {
  readonly #process: ChildProcess
  #agencies: readonly Agency[] | undefined
  #said = ''
  /** How many documents it has read, whether it can read another, and whether its address space is bound. */
  files = 0
  isFit = true
  isBound = false

  private constructor() {
    this.#process = launch()
    this.#process.on('error', (error) => this.#fell(String(error)))
    this.#process.on('exit', (code, signal) => this.#fell(`ended by ${signal ?? code}`))
    this.#process.stderr?.on('data', (chunk) => {
      this.#said = `${this.#said}${chunk}`.slice(-2_000)
    })
    // A process whose work is done does not stay for its child.
    this.#process.unref()
    this.#process.channel?.unref()
    if (this.#process.stderr instanceof Socket) this.#process.stderr.unref()
  }

  /** Starts a child and waits until it can read. One that does not start is not fit. */
  static async start(): Promise<ReadingChild> {
    const child = new ReadingChild()
    const said = await child.#answer(() => childLimits.startSeconds)
    if (said !== 'ready') child.end()
    else if (child.#process.pid) child.isBound = await limitSpace(child.#process.pid)
    return child
  }

  async read(bytes: Uint8Array, { agencies, ...options }: ReadOptions): Promise<Answer> {
    if (!this.isFit) return { is: 'unstarted', said: this.#said }
    const question: Question = { bytes, options }
    if (agencies !== this.#agencies) question.agencies = agencies ?? null
    this.#agencies = agencies
    this.files += 1
    const said = await this.#answer((inner) => secondsFor(bytes.length + inner), question)
    const answer = answerSchema.safeParse(said)
    if (answer.success && 'result' in answer.data) {
      if (answer.data.tired) this.end()
      return { is: 'read', result: answer.data.result }
    }
    this.end()
    if (said instanceof Late) return { is: 'late', seconds: said.seconds }
    return { is: 'fell', said: answer.success && 'error' in answer.data ? answer.data.error : this.#said }
  }

  /** Ends it, whatever it is doing. */
  end(): void {
    this.isFit = false
    this.#process.kill('SIGKILL')
  }

  #fell(how: string): void {
    this.isFit = false
    this.#said = `${how}\n${this.#said}`
  }

  /** What it says next; nothing if it falls over. It may take the longer, the more bytes it finds in the document while it reads. */
  #answer(secondsOf: (inner: number) => number, question?: Question): Promise<unknown> {
    const child = this.#process
    const began = performance.now()
    return new Promise((done) => {
      let inner = 0
      const wait = () => {
        const seconds = secondsOf(inner)
        return setTimeout(() => end(new Late(seconds)), began + seconds * 1_000 - performance.now())
      }
      let timer = wait()
      const end = (said: unknown) => {
        clearTimeout(timer)
        child.off('message', hear).off('exit', gone).off('error', gone)
        done(said)
      }
      const gone = () => end(null)
      const hear = (said: unknown) => {
        const found = innerSchema.safeParse(said)
        if (!found.success) return end(said)
        inner += found.data.inner
        clearTimeout(timer)
        timer = wait()
      }
      child.on('message', hear).on('exit', gone).on('error', gone)
      if (!this.isFit) gone()
      else if (question) child.send(question, (error) => error && gone())
    })
  }
}

const innerSchema = z.object({ inner: z.number().nonnegative() })

class Late {
  readonly seconds: number

  constructor(seconds: number) {
    this.seconds = seconds
  }
}

function launch(): ChildProcess {
  const here = dirname(fileURLToPath(import.meta.url))
  const root = resolve(here, '../../..')
  const node = [
    process.execPath,
    '--no-warnings',
    `--max-old-space-size=${childLimits.heap / 1_000_000}`,
    '--disallow-code-generation-from-strings',
    '--permission',
    ...['lib', 'prisma/client', 'node_modules', 'package.json'].map((path) => `--allow-fs-read=${join(root, path)}`),
    join(here, 'child.ts'),
  ]
  // No picture of its memory is left on the disk, and the system ends one that nobody is left to end.
  const bounded = ['/bin/sh', '-c', `ulimit -c 0; ulimit -t ${childLimits.processorSeconds}; exec "$@"`, 'sh', ...node]
  const [program = '', ...args] = process.platform === 'win32' ? node : bounded
  const { TZ, SystemRoot } = process.env
  return spawn(program, args, {
    cwd: root,
    env: { TZ, SystemRoot, NODE_ENV: 'production', MALLOC_ARENA_MAX: '2', UV_THREADPOOL_SIZE: '2' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  })
}

/**
 * Bounds how much address space a running process may have, in its Buffers too: what it has now and so much more. V8 reserves gigabytes that it
 * never touches, another number on each machine, so a fixed one would not do. Only Linux can; elsewhere heap and time are bounded.
 */
async function limitSpace(pid: number): Promise<boolean> {
  try {
    const [, kilobytes = ''] = /^VmSize:\s*(\d+) kB/m.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? []
    await promisify(execFile)('prlimit', [`--pid=${pid}`, `--as=${Number(kilobytes) * 1_024 + childLimits.space}`])
    return true
  } catch {
    // There is no such file or program here, which `bin/copydesk doctor` tells; or the child is gone already.
    return false
  }
}
