import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeRoom, saysDiskFull } from './disk-full.js'
import { withLock } from './lock.js'
import { root } from './paths.js'
import { run, tail } from './run.js'
import { giveUp, say, step } from './say.js'

const inputs = [
  'app',
  'components',
  'lib',
  'prisma/schema.prisma',
  'proxy.ts',
  'instrumentation-client.ts',
  'public',
  'package-lock.json',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
]

/** Builds the site for production if anything it is made from changed since. The build needs no database. */
export async function needBuild({ actionsKey }) {
  await withLock('build', async () => {
    const mark = join(root, '.next', 'copydesk-made-from')
    const hash = hashOf(inputs, actionsKey)
    if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return
    say('  Building (about a minute) …')
    await step('built', async () => {
      const result = await run(process.execPath, [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
        env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey },
      })
      if (result.code !== 0) {
        const full = saysDiskFull(result.output)
        giveUp(
          full
            ? 'The disk is full: the site could not be built.'
            : `The site could not be built.\n${tail(result.output)}`,
          full ? makeRoom : undefined,
        )
      }
      mkdirSync(dirname(mark), { recursive: true })
      writeFileSync(mark, hash)
    })
  })
}

/** One hash over the files that count, tests left out, and the key, which the names of server actions are made with. */
function hashOf(paths, actionsKey) {
  const hash = createHash('sha256').update(actionsKey)
  for (const path of paths) add(hash, path)
  return hash.digest('hex')
}

function add(hash, path) {
  const full = join(root, path)
  if (!existsSync(full)) return
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) add(hash, `${path}/${name}`)
  } else if (!/\.test\.tsx?$/.test(path)) {
    hash.update(path).update('\0').update(readFileSync(full))
  }
}
