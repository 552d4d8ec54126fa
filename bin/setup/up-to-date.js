import { migrate } from '../../lib/platform/migrate.ts'
import { grantApp } from './grant.js'

/**
 * Applies the migrations that a database lacks, those of the job queue's own tables too, and gives the names of ours. Where the
 * application has a role of its own, it gets its rights on the tables that came with them.
 */
export async function bringUpToDate({ owner, app }) {
  const applied = await migrate(owner)
  const { Logger, runMigrations } = await import('graphile-worker')
  await runMigrations({ connectionString: owner, logger: new Logger(() => () => undefined) })
  if (app !== owner) await grantApp(owner)
  return applied
}
