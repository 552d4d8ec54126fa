import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createArticle } from '#lib/article/create.ts'
import { publishArticle } from '#lib/article/publish.ts'
import { bodyFromParagraphs } from '#lib/body/from-paragraphs.ts'
import type { Actor } from '#lib/person/actor.ts'
import { createFirstAdmin } from '#lib/person/first-admin.ts'
import { database } from '#lib/platform/db.ts'
import { firstAdminFromEnv } from '#lib/platform/env.ts'
import { newId } from '#lib/platform/ids.ts'
import type { Outcome } from '#lib/platform/outcome.ts'
import { receive } from '#lib/wire/receive.ts'
import { fillIn } from './sample-dates.ts'
import { sections, stories } from './stories.ts'

const agencies = [
  { name: 'Halden Wire', aliases: ['HaldenWire'], language: 'en', zone: '+01:00' },
  { name: 'Coastline', aliases: ['Coastline News'], language: 'en', zone: '+01:00' },
  { name: 'Sahil Xəbər', aliases: ['SAHİL XƏBƏR'], language: 'az', zone: '+04:00' },
  { name: 'Вестник побережья', aliases: ['ВЕСТНИК ПОБЕРЕЖЬЯ'], language: 'ru', zone: '+03:00' },
]

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
  const sectionIds = await makeSections()
  await database().agency.createMany({
    data: agencies.map((agency) => ({ id: newId(), ...agency })),
    skipDuplicates: true,
  })
  for (const story of stories) await publishStory(actor, story, sectionIds)
  await bringSampleCopy(actor, now)
  return { email: given.email, password: made.password }
}

async function makeSections(): Promise<Map<string, string>> {
  await database().section.createMany({
    data: sections.map((section, position) => ({ id: newId(), position, ...section })),
    skipDuplicates: true,
  })
  const rows = await database().section.findMany({ select: { id: true, slug: true } })
  return new Map(rows.map((row) => [row.slug, row.id]))
}

async function publishStory(
  actor: Actor,
  story: (typeof stories)[number],
  sectionIds: Map<string, string>,
): Promise<void> {
  const { section, paragraphs, ...fields } = story
  const created = value(
    await createArticle(actor, {
      ...fields,
      sectionId: sectionIds.get(section) ?? null,
      body: bodyFromParagraphs(paragraphs),
    }),
  )
  value(
    await publishArticle(actor, {
      id: created.id,
      seen: created.version,
      accepts: { headline: null, wireDate: null },
      runAs: null,
      change: null,
    }),
  )
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
  value(await receive(actor, files))
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the first run could not go on: ${JSON.stringify(outcome.reasons)}`)
  return outcome.value
}
