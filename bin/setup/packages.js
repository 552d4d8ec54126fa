import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.js'
import { root } from './paths.js'
import { run, tail } from './run.js'
import { giveUp, say, step } from './say.js'

const stamp = join(root, 'node_modules', '.copydesk-installed')

function wanted() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(process.versions.modules)
    .digest('hex')
}

function installed() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()
}

/** Installs the locked packages and makes the database client, if package-lock.json or the schema changed since. */
export async function needPackages() {
  await withLock('packages', async () => {
    if (!installed()) {
      say('  Installing packages (a minute or two the first time) …')
      await step('packages installed', async () => {
        // Not `npm ci`: it insists on optional packages of other platforms that a registry may lack.
        const result = await run('npm', ['install', '--no-save', '--no-audit', '--no-fund'])
        if (result.code !== 0)
          giveUp(
            `npm could not install the packages.\n${tail(result.output, 12)}`,
            'Check the network and the free disk space, then run the command again.',
          )
        writeFileSync(stamp, wanted())
      })
    }
    await makeClient()
  })
}

/** Prisma's client is generated from the schema; the engine it asks for is never run, any existing file satisfies it. */
async function makeClient() {
  const schema = readFileSync(join(root, 'prisma', 'schema.prisma'))
  const hash = createHash('sha256')
    .update(schema)
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const mark = join(root, 'prisma', 'client', '.made-from')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return
  await step('database client made', async () => {
    const result = await run(
      process.execPath,
      [join(root, 'node_modules', 'prisma', 'build', 'index.js'), 'generate'],
      {
        env: {
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          PRISMA_HIDE_UPDATE_MESSAGE: '1',
          CHECKPOINT_DISABLE: '1',
        },
      },
    )
    if (result.code !== 0) giveUp(`The database client could not be made.\n${tail(result.output, 12)}`)
    writeFileSync(mark, hash)
  })
}
