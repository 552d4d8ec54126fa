import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { uploadPicture } from '#lib/media/upload.ts'
import { newId } from '#lib/platform/ids.ts'
import type { ArticleGiven, MadeArticle } from '#prisma/factories/article.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { section } from '#prisma/factories/section.ts'

type MakeArticle = (given: ArticleGiven) => Promise<MadeArticle>

/** Stories in every shape a front has a place for: a wide section that opens with a picture, thin ones, what is paid for, a long headline, right to left. */
export async function fullFront(article: MakeArticle) {
  const mark = newId().slice(-6)
  const names = ['Harbour', 'Square', 'Town', 'Hills', 'Letters']
  const [wide, square, ...thin] = await Promise.all(names.map((name) => section({ name: `${name} ${mark}` })))
  const picture = await somePicture()
  const shown = { leadMediaId: picture, leadAlt: 'Rowers in the rain', leadCredit: 'Ines Marl' }
  const make = (headline: string, sectionId: string | undefined, given: ArticleGiven = {}) =>
    article({
      state: 'published',
      headline: `${headline} ${mark}`,
      sectionId: sectionId ?? null,
      at: hoursAgo(40),
      ...given,
    })
  // These are the newest, and stand beside the lead.
  for (const headline of ['Ropes', 'Sails', 'Nets']) await make(headline, square?.id, { at: hoursAgo(20) })
  await make('The rowers win', wide?.id, { ...shown, standfirst: 'By a length, in the rain.', at: hoursAgo(30) })
  for (const headline of ['Oars', 'Fog', 'Tar', 'Chalk']) await make(headline, wide?.id)
  await make('A quiet street', thin[0]?.id, { accordingTo: 'the town hall', standfirst: 'Nobody was there.' })
  await make('Sofas for less', thin[0]?.id, { genre: 'advertising' })
  await make('السوق يطلب طريقا', thin[1]?.id, { language: 'ar', slug: `hills-${mark}`, byline: 'سامي الهادي' })
  await make(`Letters ${'of many words '.repeat(14)}`, thin[2]?.id, { genre: 'opinion' })
  const lead = await make('The lead of the day', wide?.id, {
    urgency: 1,
    at: new Date(),
    dateline: 'WEXCOMBE',
    paragraphs: ['It was said at noon.', 'It was said again at one.'],
  })
  return { mark, lead, picture }
}

async function somePicture(): Promise<string> {
  const editor = actorOf(await person({ role: 'editor' }))
  const bytes = readFileSync(join(import.meta.dirname, '../prisma/seeds/pictures/rowers.png'))
  const uploaded = await uploadPicture(editor, { name: 'rowers.png', stream: new Blob([bytes]).stream() })
  if (!uploaded.ok) throw new Error(JSON.stringify(uploaded.reasons))
  return uploaded.value.id
}

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)
