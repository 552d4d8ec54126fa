import { expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { article } from '#prisma/factories/article.ts'
import { wireItem } from '#prisma/factories/wire.ts'

const lede = 'PORT HALDEN, Nov. 3 (Reuters) -- '

/** Ten sentences about one thing, each with words of its own, so that texts of two things share nothing. */
const about = (thing: string) =>
  Array.from(
    { length: 10 },
    (_, at) =>
      `The ${thing} office ${at} sent ${thing} crate ${at} to ${thing} quay ${at}, where ${thing} clerk ${at} wrote ${thing} list ${at} for the ${thing} board.`,
  )

const relationOf = async (id: string) => {
  const { relation, relatedToId, relatedStoryId } = await database().wireItem.findUniqueOrThrow({ where: { id } })
  return { relation, to: relatedToId ?? relatedStoryId }
}

test('copy is told from what was here: the same text, another version, another agency’s copy of it, or new', async () => {
  const text = about('herring')
  const first = await wireItem({ text: `${lede}${text.join('\n\n')}` })
  expect(await relationOf(first)).toEqual({ relation: 'new', to: null })

  const resent = await wireItem({ text: `UPDATE\n\n${lede}${text.join('\n\n')}` })
  expect(await relationOf(resent)).toEqual({ relation: 'same', to: first })

  const longer = await wireItem({ text: `${lede}${[...text.slice(0, 7), ...about('rope').slice(0, 4)].join('\n\n')}` })
  expect((await relationOf(longer)).relation).toBe('version')

  const other = await wireItem({
    text: `${text.slice(0, 6).join('\n\n')}\n\nInterfax`.replace(/^/, 'MOSCOW. (Interfax) - '),
  })
  expect((await relationOf(other)).relation).toBe('syndicated')

  const strange = await wireItem({ text: `${lede}${about('lantern').join('\n\n')}` })
  expect(await relationOf(strange)).toEqual({ relation: 'new', to: null })
})

test('copy of a story that is published is told so, though it never came over the wire', async () => {
  const text = about('anchor')
  const story = await article({ state: 'published', paragraphs: text })
  const draft = await article({ paragraphs: about('buoy') })
  expect(draft.slug).toBeNull()
  const item = await wireItem({ text: `${lede}${text.join('\n\n')}` })
  expect(await relationOf(item)).toMatchObject({ to: story.id })
  expect(await relationOf(await wireItem({ text: `${lede}${about('buoy').join('\n\n')}` }))).toMatchObject({ to: null })
})
