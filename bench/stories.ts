import { article } from '#prisma/factories/article.ts'
import { person } from '#prisma/factories/person.ts'
import { section } from '#prisma/factories/section.ts'
import { tag } from '#prisma/factories/tag.ts'

/** Publishes made-up stories of some 450 words, each one different, and gives their paths. */
export async function publishStories(count: number): Promise<string[]> {
  const harbour = await section({ name: 'Harbour' })
  const writer = await person({ name: 'Mara Ellingsen' })
  const tags = await Promise.all(['Port Halden', 'Ferries', 'Ada Quist'].map((name) => tag({ name })))
  const paths: string[] = []
  for (let at = 0; at < count; at += 1) {
    const { slug } = await article({
      state: 'published',
      headline: `Report ${at} on the harbour of Port Halden`,
      standfirst: `The harbour office has counted ${at * 7} crates and means to count them again.`,
      byline: writer.name,
      accordingTo: 'the harbour office',
      paragraphs: paragraphs(at),
      sectionId: harbour.id,
      tagIds: tags.map((one) => one.id),
      contributorIds: [writer.id],
      byId: writer.id,
    })
    paths.push(`/news/${slug}`)
  }
  return paths
}

/** The text of story number `at`. */
export function paragraphs(at: number): string[] {
  return Array.from(
    { length: 10 },
    (_, line) =>
      `Line ${line} of report ${at}: the harbour office counted ${at * 7 + line} crates, the clerk Ada Quist said, and the ferry left quay ${line + 1} on time. The council will look at the figures again next week and publish them in full.`,
  )
}
