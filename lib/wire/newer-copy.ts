import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database, type Tx } from '#lib/platform/db.ts'
import { type Alarm, alarmOf } from './wire-item.ts'

/**
 * What came in after the copy a story was last brought up to: the newest version of it, whether the agency takes it back, and all that
 * came in between, the newest included. `baseId` is the copy that the story was brought up to.
 */
export type NewerCopy = { itemId: string; baseId: string; alarm: Alarm | null; itemIds: string[] }

/** The newest waiting version of the copy that a story was made of, by the agency's own name for it or by its words; null without one. */
export async function findNewerCopy(actor: Actor, articleId: string): Promise<NewerCopy | null> {
  return can(actor, 'desk.read') ? newerCopyOf(database(), articleId) : null
}

/** The same for a verb. What was taken back by a cancel says nothing that a story could be brought up to, so it is never the base. */
export async function newerCopyOf(tx: Tx, articleId: string): Promise<NewerCopy | null> {
  const rows = await tx.$queryRaw<{ id: string; alarm: string | null; baseId: string }[]>`
    with recursive version as (
      select id, alarm, state, "receivedAt" from wire_item
      where "articleId" = ${articleId}::uuid or (relation = 'version' and "relatedStoryId" = ${articleId}::uuid)
      union
      select next.id, next.alarm, next.state, next."receivedAt" from wire_item next join version on next."relatedToId" = version.id
      where next.relation = 'version'),
    used as (select id, alarm, "receivedAt" from wire_item where "articleId" = ${articleId}::uuid and state = 'used'),
    base as (select id from used order by (alarm is not distinct from 'kill'), "receivedAt" desc, id desc limit 1),
    latest as (select "receivedAt", id from used order by "receivedAt" desc, id desc limit 1)
    select version.id, version.alarm, base.id as "baseId" from version, base, latest
    where version.state = 'waiting' and (version."receivedAt", version.id) > (latest."receivedAt", latest.id)
    order by version."receivedAt" desc, version.id desc`
  const [newest] = rows
  if (!newest) return null
  return { itemId: newest.id, baseId: newest.baseId, alarm: alarmOf(newest.alarm), itemIds: rows.map(({ id }) => id) }
}
