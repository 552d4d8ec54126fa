import { migrate } from '../../lib/platform/migrate.ts'
import { grantApp } from './grant.js'

/**
 * Applies the migrations that a database lacks and gives their names. Where the application has a role of its own, it gets its rights on
 * the tables that came with them.
 */
export async function bringUpToDate({ owner, app }) {
  const applied = await migrate(owner)
  if (app !== owner) await grantApp(owner)
  return applied
}
