import { keptAddress } from './address.js'
import { dataFolder } from './paths.js'
import { giveUp } from './say.js'
import { secrets } from './secrets.js'

/**
 * Lets a command reach the installation's database: the one DATABASE_URL names, the built-in one if it runs, else the built-in one,
 * started for as long as the command takes. Sets the environment that the code reads; `stop` ends what was started.
 */
export async function reachDatabase() {
  const secret = secrets()
  process.env.COPYDESK_DATA = dataFolder()
  process.env.NEXTAUTH_SECRET ||= secret.NEXTAUTH_SECRET
  // Links that a command prints lead to the site that runs on this data, whatever port that was started on.
  if (!process.env.PORT) process.env.SITE_URL ||= keptAddress()
  if (process.env.DATABASE_URL) return { stop: async () => undefined }
  const { runningBuiltIn, startBuiltIn } = await import('./built-in.js')
  const running = runningBuiltIn(secret)
  const { owner, app, stop } = running ? { ...running, stop: async () => undefined } : await startBuiltIn(secret)
  process.env.DATABASE_OWNER_URL = owner
  process.env.DATABASE_URL = app
  return { stop }
}

/** A command that reads or writes rows says so plainly where there are no tables for them yet. */
export async function refuseLackingTables() {
  const { ownerUrl } = await import('../../lib/platform/env.ts')
  const { waitingMigrations } = await import('../../lib/platform/migrate.ts')
  const waiting = await waitingMigrations(ownerUrl()).catch((error) =>
    giveUp(`The database does not answer: ${error.message || error.code}.`, 'Start it, or check DATABASE_URL.'),
  )
  if (waiting.length > 0)
    giveUp(
      `The database lacks ${waiting.length} of this version's migrations.`,
      'bin/copydesk migrate brings it up to date, and so does npm start.',
    )
}
