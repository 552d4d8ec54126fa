import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'

/** A story whose copy the agency has taken back or forbidden since, and nobody has said that this was seen. */
export type AlarmedStory = {
  id: string
  headline: string
  language: string
  state: 'draft' | 'submitted' | 'scheduled' | 'published'
  alarm: 'kill' | 'notForPublication'
}

const MOST = 20

/** Stories that may still run or that readers see, and whose copy was taken back; the newest alarm first. */
export async function listAlarms(actor: Actor): Promise<AlarmedStory[]> {
  if (!can(actor, 'desk.read')) return []
  return database().$queryRaw<AlarmedStory[]>`
    with recursive taken_back as (
      (select id as origin, id, "relatedToId", "relatedStoryId", "receivedAt", alarm from wire_item
        where relation = 'version' and state = 'waiting' and alarm in ('kill', 'notForPublication')
        order by "receivedAt" desc, id desc limit ${MOST * 5})
      union all
      select t.origin, w.id, w."relatedToId", w."relatedStoryId", t."receivedAt", t.alarm
      from taken_back t join wire_item w on w.id = t."relatedToId" where w."articleId" is null
    ),
    alarmed as (
      select distinct on (story) story, alarm, at from (
        select coalesce(used."articleId", t."relatedStoryId") as story, t.alarm, t."receivedAt" as at
        from taken_back t left join wire_item used on used.id = t."relatedToId" and used."articleId" is not null
      ) found where story is not null order by story, at desc
    )
    select a.id, r.headline, a.language, a.state::text as state, alarmed.alarm
    from alarmed join article a on a.id = alarmed.story join revision r on r.id = a."workingId"
    where a.state in ('draft', 'submitted', 'scheduled', 'published') and (r."sealedAt" is null or ${can(actor, 'revision.seal')})
      and not exists (select 1 from wire_item seen where seen."articleId" = a.id and seen."receivedAt" > alarmed.at)
    order by alarmed.at desc limit ${MOST}`
}
