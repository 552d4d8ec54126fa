import { recordAudit } from '#lib/audit/record.ts'
import { invitePerson } from '#lib/person/invite.ts'
import { database, transaction } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { agency } from '#prisma/factories/agency.ts'
import { article } from '#prisma/factories/article.ts'
import { channel } from '#prisma/factories/channel.ts'
import { media } from '#prisma/factories/media.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { rule } from '#prisma/factories/rule.ts'
import { tag } from '#prisma/factories/tag.ts'
import { wireItem, wireText } from '#prisma/factories/wire.ts'
import type { Who } from './table.ts'

/** A newsroom full of things that only the desk may know; each carries the word. `ids` fills the holes of address patterns. */
export type Secrets = { word: string; ids: Record<string, string> }

export async function plantSecrets(): Promise<Secrets> {
  const word = `Canary${Math.random().toString(36).slice(2, 10)}`
  const keeper = await person({ role: 'admin', name: `${word} Keeper` })
  const draft = await article({ headline: `${word} draft`, byId: keeper.id })
  await article({ state: 'submitted', headline: `${word} submitted`, byId: keeper.id })
  await article({ state: 'spiked', headline: `${word} spiked`, byId: keeper.id })
  await article({ state: 'scheduled', headline: `${word} scheduled`, byId: keeper.id })
  await article({ state: 'published', headline: 'The harbour bridge opens', draft: { headline: `${word} change` } })
  const picture = await media({ fileName: `${word}.jpg`, createdById: keeper.id })
  const label = await tag({ name: `${word} tag` })
  const source = await agency({ name: `${word} agency` })
  const feed = await channel({ agencyId: source.id, name: `${word} feed`, createdById: keeper.id })
  const item = await wireItem({ text: wireText({ headline: `${word} copy` }), byId: keeper.id })
  const now = new Date()
  const batch = await database().batch.create({
    data: {
      id: newId(),
      label: `${word} folder`,
      expected: 1,
      createdAt: now,
      createdById: keeper.id,
      finishedAt: now,
    },
  })
  const order = await rule({ name: `${word} rule`, words: [`${word} never`], use: true, createdById: keeper.id })
  await invitePerson(actorOf(keeper), { email: `${word.toLowerCase()}@example.test`, role: 'editor' })
  await transaction((tx, now) =>
    recordAudit(tx, actorOf(keeper), now, { verb: 'article.submit', thing: 'article', thingId: draft.id, label: word }),
  )
  return {
    word,
    ids: {
      '/desk/articles/[id]': draft.id,
      '/desk/media/[id]': picture.id,
      '/desk/tags/[id]': label.id,
      '/desk/sources/[id]': source.id,
      '/desk/sources/channels/[id]': feed.id,
      '/desk/wire/[id]': item,
      '/desk/wire/batches/[id]': batch.id,
      '/desk/people/[id]': keeper.id,
      '/desk/rules/[id]': order.id,
    },
  }
}

/** An address for a pattern, with the id of something that is there. */
export function addressOf(pattern: string, { ids }: Secrets): string {
  const found = Object.entries(ids).find(([prefix]) => pattern === prefix || pattern.startsWith(`${prefix}/`))
  const filled = found ? pattern.replace('[id]', found[1]) : pattern
  return filled.replace(/\[[^\]]+\]/g, 'nothing')
}

/** The first role that is not let in, and the first that is. */
export const roleOutside: Record<Who, 'reporter' | 'editor' | null> = {
  public: null,
  desk: null,
  own: null,
  editor: 'reporter',
  admin: 'editor',
}
export const roleInside: Record<Who, 'reporter' | 'editor' | 'admin'> = {
  public: 'reporter',
  desk: 'reporter',
  own: 'reporter',
  editor: 'editor',
  admin: 'admin',
}
