import { touch } from '#lib/change/touched.ts'
import { database } from '#lib/platform/db.ts'
import { Prisma } from '#prisma/client/client.ts'
import { type Front, layFront } from './front.ts'
import { oneOfEach } from './one-of-each.ts'
import { type Teaser, type TeaserRow, teaserColumns, teaserJoins, toTeasers } from './teaser.ts'

/** Enough that no story important for its urgency is older than what is looked at on an ordinary day. */
const NEWEST = 60
const A_RIVER = 9

/**
 * The front page: what is most important now, and a river for each section in the order of the navigation. Archive copy is never on it;
 * a story and its translations stand on it once.
 */
export async function listFront(language: string): Promise<Front> {
  touch('front', 'sections')
  const [newest, rivers] = await Promise.all([listNewest(language), listRivers(language)])
  return layFront(newest, rivers)
}

const isNew = Prisma.sql`r.state = 'published' and r."runAs" is distinct from 'archive'`

async function listNewest(language: string): Promise<Teaser[]> {
  const rows = await database().$queryRaw<TeaserRow[]>`
    select ${teaserColumns} from revision r ${teaserJoins} where ${isNew} and ${oneOfEach(language)}
    order by r."sortAt" desc, r.id desc limit ${NEWEST}`
  return toTeasers(rows)
}

async function listRivers(language: string): Promise<Teaser[]> {
  const rows = await database().$queryRaw<TeaserRow[]>`
    select river.* from section o cross join lateral (
      select ${teaserColumns} from revision r ${teaserJoins}
      where ${isNew} and r."sectionId" = o.id and ${oneOfEach(language)}
      order by r."sortAt" desc, r.id desc limit ${A_RIVER}
    ) river
    order by o.position, o.id, river."sortAt" desc, river."revisionId" desc`
  return toTeasers(rows)
}
