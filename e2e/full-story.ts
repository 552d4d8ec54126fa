import { newId } from '#lib/platform/ids.ts'
import type { ArticleGiven, MadeArticle } from '#prisma/factories/article.ts'
import { person } from '#prisma/factories/person.ts'
import { section } from '#prisma/factories/section.ts'
import { tag } from '#prisma/factories/tag.ts'

/** A story with everything a story can have, and what it is listed under. */
export async function fullStory(article: (given: ArticleGiven) => Promise<MadeArticle>) {
  const mark = newId().slice(-6)
  const [harbour, topic, writer] = await Promise.all([
    section({ name: `Harbour ${mark}` }),
    tag({ name: `Bridge ${mark}`, kind: 'place' }),
    person({ name: `Mara Quill ${mark}` }),
  ])
  const made = await article({
    state: 'published',
    headline: `The bridge closes ${mark}`,
    standfirst: 'Cracks were found in two piers.',
    byline: writer.name,
    accordingTo: 'the harbour master',
    dateline: 'WEXCOMBE',
    genre: 'analysis',
    paragraphs: ['The harbour bridge is shut to lorries.', `The word zanzibarite${mark} stands only here.`],
    sectionId: harbour.id,
    tagIds: [topic.id],
    contributorIds: [writer.id],
    at: new Date('2024-02-01T10:00:00Z'),
  })
  return { ...made, mark, harbour, topic, writer, path: `/news/${made.slug}` }
}
