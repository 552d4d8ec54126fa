import { env, ownerUrl } from '#lib/platform/env.ts'
import { bringUpToDate } from '../setup/up-to-date.js'

export const needs = 'database'

/** `copydesk migrate`: brings the database up to this version. `npm start` does it too. */
export async function run(): Promise<number> {
  try {
    const applied = await bringUpToDate({ owner: ownerUrl(), app: env().DATABASE_URL })
    console.log(
      applied.length === 0 ? 'The database is up to date.' : applied.map((name) => `applied ${name}`).join('\n'),
    )
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}
