import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { root } from './paths.js'
import { say } from './say.js'

/** Runs work while no other command of this checkout does the same; a lock whose owner is gone is taken over. */
export async function withLock(name, work) {
  const folder = join(root, '.copydesk', 'locks')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, name)
  for (let tries = 0; !take(path); tries += 1) {
    if (ownerIsGone(path)) rmSync(path, { force: true })
    else await setTimeout(200)
    if (tries === 5) say('  Waiting for another command of this checkout …')
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

function take(path) {
  try {
    const file = openSync(path, 'wx')
    writeSync(file, String(process.pid))
    closeSync(file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** Whether whoever wrote the lock has ended; one that stays empty was left by a process that ended while it wrote. */
function ownerIsGone(path) {
  try {
    const owner = Number(readFileSync(path, 'utf8'))
    if (!owner) return Date.now() - statSync(path).mtimeMs > 5_000
    process.kill(owner, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH' || error.code === 'ENOENT'
  }
}
