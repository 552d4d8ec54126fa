import { spawn } from 'node:child_process'
import { resolve as absolute, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from './paths.js'
import { tail } from './run.js'
import { giveUp, say } from './say.js'

const LATE = 120_000
const MOST_FAILS = 5

/** Runs the front door as a child, and starts it again if it should fall over. Resolves once it answers. */
export function serve(env) {
  return supervise({ what: 'The server', script: join('lib', 'web', 'door', 'main.ts'), env })
}

/** The same for the process that does what nobody waits for: readers have their site also while it cannot work. */
export function runJobs(env) {
  // Room for the largest text; what is left unused is given back early.
  const flags = ['--max-old-space-size=256']
  return supervise({ what: 'The jobs process', script: join('lib', 'jobs', 'main.ts'), flags, env, isNeeded: false })
}

/**
 * Runs a part of the newsroom as a child. One that ends is started again, ever more slowly: `ended` resolves when one that is needed fell
 * over too often; any other is started again forever. `rest` is the shortest pause, in milliseconds.
 */
export async function supervise(part) {
  const child = new Child(part)
  const answered = await Promise.race([child.launch(), wait(LATE, 'late', { ref: false })])
  if (answered === 'late') giveUp(`${part.what} did not answer within two minutes.`)
  if (!answered) giveUp(`${part.what} does not start.\n${tail(child.said, 8)}`)
  child.keepUp()
  return child
}

class Child {
  #what
  #script
  #flags
  #env
  #isNeeded
  #rest
  #child
  #stopping = new AbortController()
  #began = 0
  /** What it printed before it was ready. */
  said = ''
  ended = Promise.resolve()

  constructor({ what, script, flags = [], env, isNeeded = true, rest = 500 }) {
    this.#what = what
    this.#script = script
    this.#flags = flags
    this.#isNeeded = isNeeded
    this.#rest = rest
    this.#env = env
  }

  /** Starts the child; true once it answers, false if it ends before. */
  launch() {
    this.#began = Date.now()
    const child = spawn(process.execPath, [...this.#flags, absolute(root, this.#script)], {
      cwd: root,
      env: this.#env,
      // The channel tells the child that we are gone, however we went.
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    })
    this.#child = child
    return new Promise((answer) => {
      child.stdout.on('data', (chunk) => {
        this.said = (this.said + chunk).slice(-4_000)
        if (/^ready /m.test(String(chunk))) answer(true)
        else if (this.#env.DEV === '1') process.stdout.write(chunk)
      })
      child.on('close', () => answer(false))
    })
  }

  /** From now on a child that ends is started again. */
  keepUp() {
    this.ended = this.#watch()
  }

  async #watch() {
    for (let fails = 0; ; ) {
      const code = await ending(this.#child)
      if (this.#stopping.signal.aborted) return
      fails = Date.now() - this.#began > 60_000 ? 1 : fails + 1
      if (fails > MOST_FAILS && this.#isNeeded) return
      say(`  ${this.#what} ended (code ${code}); starting it again …`)
      const rested = wait(this.#rest * 2 ** Math.min(fails, MOST_FAILS), true, { signal: this.#stopping.signal })
      if (!(await rested.catch(() => false))) return
      await this.launch()
    }
  }

  /** Lets what is under way finish, for some seconds. */
  async stop() {
    this.#stopping.abort()
    this.#child.kill('SIGTERM')
    const child = this.#child
    const timer = setTimeout(() => child.kill('SIGKILL'), 9_000)
    await this.ended
    clearTimeout(timer)
  }

  kill() {
    this.#child.kill('SIGKILL')
  }
}

function ending(child) {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode ?? child.signalCode
  return new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)))
}
