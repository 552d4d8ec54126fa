import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { alarmOf } from './wire-item.ts'

/** What came in after the copy a story is made of: the newest version of it, and whether the agency takes it back. */
export type NewerCopy = { itemId: string; isCancelled: boolean }

/** The newest waiting version of the copy that a story was made of, by the agency's own name for it or by its words; null without one. */
export async function findNewerCopy(actor: Actor, articleId: string): Promise<NewerCopy | null> {
  if (!can(actor, 'desk.read')) return null
  const rows = await database().$queryRaw<{ id: string; alarm: string | null }[]>`
    with recursive version as (
      select id, alarm, state, "receivedAt" from wire_item where "articleId" = ${articleId}::uuid
      union
      select next.id, next.alarm, next.state, next."receivedAt" from wire_item next join version on next."relatedToId" = version.id
      where next.relation = 'version')
    select id, alarm from version where state = 'waiting' order by "receivedAt" desc, id desc limit 1`
  const [newest] = rows
  return newest ? { itemId: newest.id, isCancelled: alarmOf(newest.alarm) === 'kill' } : null
}
