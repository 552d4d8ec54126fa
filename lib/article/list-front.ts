import { storedBody } from '#lib/body/parse.ts'
import { touch } from '#lib/change/touched.ts'
import { database } from '#lib/platform/db.ts'
import { Prisma } from '#prisma/client/client.ts'
import { type Front, layFront } from './front.ts'
import { oneOfEach } from './one-of-each.ts'
import { openingOf } from './opening.ts'
import { type Teaser, type TeaserRow, teaserColumns, teaserJoins, toTeasers } from './teaser.ts'

/** How a lead without a picture begins: its own words fill the place. */
export type Opening = { dateline: string; paragraphs: string[] }

/** Enough that no story important for its urgency is older than what is looked at on an ordinary day. */
const NEWEST = 60
/** As many as a strip shows when the whole head is of the same section. */
const A_RIVER = 11

/**
 * The front page: what is most important now, and the newest of each section in the order of the navigation. Archive copy is never on it;
 * a story and its translations stand on it once.
 */
export async function listFront(language: string): Promise<Front & { opening: Opening | null }> {
  touch('front', 'sections')
  const [newest, rivers] = await Promise.all([listNewest(language), listRivers(language)])
  const front = layFront(newest, rivers)
  const { lead } = front
  return { ...front, opening: lead && !lead.picture ? await readOpening(lead.revisionId) : null }
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

async function readOpening(id: string): Promise<Opening | null> {
  const revision = await database().revision.findFirst({
    where: { id, state: 'published' },
    select: { dateline: true, body: true },
  })
  return revision && { dateline: revision.dateline, paragraphs: openingOf(storedBody(revision.body)) }
}
