import type { Actor } from '#lib/person/actor.ts'
import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { startStory } from '#lib/wire/use.ts'
import { actorOf, person } from './person.ts'
import { wireItem } from './wire.ts'

/** A piece of copy of a made-up agency, as its feed sends each version of it. */
export type VersionGiven = {
  guid: string
  version: number
  headline?: string
  paragraphs?: string[]
  edNote?: string
  embargoed?: string
  urgency?: number
  canceled?: boolean
  at?: Date
}

export const firstParagraphs = [
  'The bridge at Wexcombe will close on Monday. Ada Fenwick, who runs the works, expects four weeks of noise.',
  'Buses will go round by the harbour. Tickets cost as much as before.',
  'The last repair of the bridge was in 2019. The town paid for it alone.',
]

export const nextParagraphs = [
  'The bridge at Wexcombe will close on Monday. Ada Fenwick, who runs the works, expects six weeks of noise.',
  'Buses will go round by the harbour. Tickets cost as much as before. Ferries will sail twice as often.',
  'The last repair of the bridge was in 2019.',
]

/** An item of the wire with its agency's own name and version, read as any other file. */
export function wireVersion(given: VersionGiven): Promise<string> {
  const paragraphs = given.paragraphs ?? firstParagraphs
  const document = {
    uri: given.guid,
    type: 'text',
    version: String(given.version),
    language: 'en',
    headline: given.headline ?? 'Bridge at Wexcombe closes',
    byline: 'Mara Quill',
    located: 'Wexcombe',
    urgency: given.urgency ?? 5,
    versioncreated: '2031-03-12T09:30:00Z',
    infosource: [{ name: 'Halden Wire', role: 'source' }],
    pubstatus: given.canceled ? 'canceled' : 'usable',
    ...(given.edNote ? { ednote: given.edNote } : {}),
    ...(given.embargoed ? { embargoed: given.embargoed } : {}),
    body_xhtml: paragraphs.map((text) => `<p>${text}</p>`).join(''),
  }
  return wireItem({ text: JSON.stringify(document), name: 'item.json', ...(given.at ? { at: given.at } : {}) })
}

/** A story of the person's that was made of a piece of copy, and the newer version of it that waits. */
export async function newerVersion(
  byId?: string,
  next: Partial<VersionGiven> = {},
): Promise<{ storyId: string; itemId: string; guid: string }> {
  const by = byId ? actorOf(await database().person.findUniqueOrThrow({ where: { id: byId } })) : await editor()
  const guid = `urn:halden:${newId()}`
  const first = await wireVersion({ guid, version: 1 })
  const begun = await startStory(by, { id: first })
  if (!begun.ok) throw new Error(`the factory's copy was not used: ${JSON.stringify(begun)}`)
  const itemId = await wireVersion({
    guid,
    version: 2,
    headline: 'Bridge at Wexcombe closes for six weeks',
    paragraphs: nextParagraphs,
    ...next,
  })
  return { storyId: begun.value.articleId, itemId, guid }
}

async function editor(): Promise<Actor> {
  return actorOf(await person({ role: 'editor' }))
}
