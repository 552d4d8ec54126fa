import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { creditPictures } from '#lib/media/credit.ts'
import { uploadPicture } from '#lib/media/upload.ts'
import type { Actor } from '#lib/person/actor.ts'
import { createFirstAdmin } from '#lib/person/first-admin.ts'
import { database } from '#lib/platform/db.ts'
import { firstAdminFromEnv } from '#lib/platform/env.ts'
import { newId } from '#lib/platform/ids.ts'
import { createTag } from '#lib/tag/create.ts'
import { takeIn } from '#lib/wire/receive.ts'
import { must } from './must.ts'
import { agencies, pictureCredit, pictures, sections, tags } from './newsroom.ts'
import { type Known, publishStory } from './publish-story.ts'
import { fillIn } from './sample-dates.ts'
import { cultureSportOpinion } from './stories/culture-sport-opinion.ts'
import { news } from './stories/news.ts'
import { politicsAndEconomy } from './stories/politics-and-economy.ts'

/** A small desk publishes about so often. */
const HOURS_BETWEEN = 0.7

/**
 * Fills an empty installation: the first admin, sections, a few agencies, sample copy in the inbox and a small published front page,
 * all through the verbs that people use. Gives the admin's address and password, or null where there are people already.
 */
export async function firstRun(now: Date): Promise<{ email: string; password: string } | null> {
  const given = firstAdminFromEnv()
  const made = await createFirstAdmin({
    email: given.email,
    name: 'First Admin',
    ...(given.password ? { password: given.password } : {}),
  })
  if (!made) return null
  const actor: Actor = { id: made.id, name: 'First Admin', role: 'admin', language: 'en' }
  const known = await makeNewsroom(actor)
  must(await creditPictures(actor, { ids: [...known.pictures.values()], credit: pictureCredit }))
  // Copy is read with the agencies that are there when it comes in.
  await bringSampleCopy(actor, now)
  const stories = [...cultureSportOpinion, ...politicsAndEconomy, ...news]
  for (const [at, story] of stories.entries()) {
    const hoursAgo = (stories.length - at) * HOURS_BETWEEN
    await publishStory(actor, story, known, new Date(now.getTime() - hoursAgo * 3_600_000))
  }
  return { email: given.email, password: made.password }
}

async function makeNewsroom(actor: Actor): Promise<Known> {
  const [sectionIds, agencyIds, tagIds, pictureIds] = await Promise.all([
    makeSections(),
    makeAgencies(),
    Promise.all(tags.map(async (tag) => [tag.name, must(await createTag(actor, tag)).id] as const)),
    Promise.all(pictures.map(async (name) => [name, await bringPicture(actor, `${name}.png`)] as const)),
  ])
  return { sections: sectionIds, agencies: agencyIds, tags: new Map(tagIds), pictures: new Map(pictureIds) }
}

async function makeSections(): Promise<Map<string, string>> {
  await database().section.createMany({
    data: sections.map((section, position) => ({ id: newId(), position, ...section })),
    skipDuplicates: true,
  })
  const rows = await database().section.findMany({ select: { id: true, slug: true } })
  return new Map(rows.map((row) => [row.slug, row.id]))
}

async function makeAgencies(): Promise<Map<string, string>> {
  await database().agency.createMany({
    data: agencies.map((agency) => ({ id: newId(), mayFeed: true, ...agency })),
    skipDuplicates: true,
  })
  const rows = await database().agency.findMany({ select: { id: true, name: true } })
  return new Map(rows.map((row) => [row.name, row.id]))
}

async function bringPicture(actor: Actor, name: string): Promise<string> {
  const bytes = await readFile(join(import.meta.dirname, 'pictures', name))
  return must(await uploadPicture(actor, { name, stream: new Blob([bytes]).stream() })).id
}

async function bringSampleCopy(actor: Actor, now: Date): Promise<void> {
  const folder = join(import.meta.dirname, 'wire')
  const names = (await readdir(folder)).sort()
  const files = await Promise.all(
    names.map(async (name) => ({
      name,
      bytes: new TextEncoder().encode(fillIn(await readFile(join(folder, name), 'utf8'), now)),
    })),
  )
  await takeIn(actor, files)
}
