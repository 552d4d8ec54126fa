import { recordAudit } from '#lib/audit/record.ts'
import type { Body } from '#lib/body/body.ts'
import { parseBody } from '#lib/body/parse.ts'
import { database, transaction } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { takeIn } from '#lib/wire/receive.ts'
import { agency } from '#prisma/factories/agency.ts'
import { type ArticleGiven, article, type MadeArticle } from '#prisma/factories/article.ts'
import { media } from '#prisma/factories/media.ts'
import { person } from '#prisma/factories/person.ts'
import { section } from '#prisma/factories/section.ts'
import { tag } from '#prisma/factories/tag.ts'
import { bytesOf, wireText } from '#prisma/factories/wire.ts'

/** A newsroom in which every text a person can type is one that tries to be markup. */
export type MarkupNewsroom = {
  /** A published story for each text, with it in every field of one line. */
  stories: MadeArticle[]
  /** Published stories that carry all of the texts between them, forty each, in everything a story can have; each has a draft with others. */
  dense: MadeArticle[]
  /** Stories taken down, each with a notice. */
  withdrawn: MadeArticle[]
  /** Copy of the wire, forty texts each. */
  items: string[]
  lists: string[]
  ids: { tag: string; media: string; person: string; agency: string }
}

export async function plantMarkup(texts: readonly string[]): Promise<MarkupNewsroom> {
  const short = (longest: number) => texts.filter((text) => text.length <= longest)
  const names = short(80)
  const writers = await inTurn(pick(names, 40), (name) => person({ name, slug: `writer-${newId()}` }))
  const topics = await inTurn(pick(texts, 120), (name) =>
    tag({ name, slug: `topic-${newId()}`, aliases: [`Also ${name}`] }),
  )
  const homes = await inTurn(pick(short(60), 3), (name) => section({ name, slug: `home-${newId()}` }))
  const wires = await inTurn(pick(texts, 8), (name) => agency({ name, website: 'https://agency.test/' }))
  const pictures = await inTurn(pick(texts, 40), (text) =>
    media({ fileName: text, alt: text, caption: text, credit: text, renditions, createdById: writers[0]?.id }),
  )
  const byId = writers[0]?.id ?? ''
  const line = (text: string): ArticleGiven => ({
    ...{ byId, headline: text, standfirst: text, kicker: text, byline: text, dateline: text, accordingTo: text },
    slug: `markup-${newId()}`,
  })
  const stories = await inTurn([...texts.entries()], ([at, text]) =>
    article({ ...line(text), state: 'published', sectionId: homes[at % 3]?.id ?? null, paragraphs: [text] }),
  )
  const parts = chunks(texts, 40)
  const dense = await inTurn([...parts.entries()], async ([at, part]) => {
    const picture = pictures[at]
    const made = await article({
      ...line(part[0] ?? ''),
      state: 'published',
      body: bodyOf(part, pictures[at + 8]?.id ?? ''),
      leadMediaId: picture?.id ?? null,
      leadAlt: part[1],
      leadCaption: part[2],
      leadCredit: part[3],
      agencyId: wires[at]?.id ?? null,
      sectionId: homes[0]?.id ?? null,
      tagIds: topics.slice(at * 15, at * 15 + 15).map(({ id }) => id),
      contributorIds: writers.slice(at * 5, at * 5 + 5).map(({ id }) => id),
      draft: { headline: part[4], standfirst: part[5], body: bodyOf(part.toReversed(), pictures[at + 16]?.id ?? '') },
    })
    await correct(made, byId, part)
    return made
  })
  const withdrawn = await inTurn(pick(texts, 60), (text) =>
    article({ ...line('Taken down'), state: 'withdrawn', withdrawNotice: text, withdrawReason: text }),
  )
  const receipts = await takeIn(
    { id: byId, name: names[0] ?? '' },
    parts.map((part, at) => ({ name: `${part[at]}.txt`, bytes: bytesOf(copyOf(part)) })),
  )
  const items = receipts.flatMap((receipt) => (receipt.outcome === 'refused' ? [] : receipt.items.map(({ id }) => id)))
  await tell(texts, dense[0]?.id ?? '', byId)
  const lists = [
    ...['/', '/corrections', '/search?q=ran'],
    ...homes.map(({ slug }) => `/section/${slug}`),
    ...pick(topics, 10).map(({ slug }) => `/tag/${slug}`),
    ...pick(writers, 10).map(({ slug }) => `/by/${slug}`),
    ...pick(texts, 15).map((text) => `/search?q=${encodeURIComponent(text)}`),
  ]
  const ids = { tag: topics[0]?.id ?? '', media: pictures[0]?.id ?? '', person: byId, agency: wires[0]?.id ?? '' }
  return { stories, dense, withdrawn, items, lists, ids }
}

const renditions = [
  { width: 320, height: 213, name: '320.webp' },
  { width: 320, height: 213, name: '320.jpg' },
]

/** Each text in a paragraph, in bold and as the address of a link; the first few in every other kind of block as well. */
function bodyOf(part: readonly string[], mediaId: string): Body {
  const words = (text: string) => [
    { type: 'text', text },
    { type: 'text', text, marks: [{ type: 'bold' }, { type: 'link', attrs: { href: text } }] },
  ]
  const paragraph = (text: string) => ({ type: 'paragraph', content: words(text) })
  const [one = '', two = '', three = '', four = ''] = part
  const parsed = parseBody({
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: words(one) },
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(two)] }] },
      { type: 'blockquote', content: [paragraph(three)] },
      { type: 'image', attrs: { mediaId, alt: two, caption: three, credit: four } },
      ...part.map(paragraph),
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.reasons))
  return parsed.body
}

/** Copy of an agency that says all of these, in its head and in its text. */
function copyOf(part: readonly string[]): string {
  const inLine = part.map((text) => text.replaceAll('\n', ' '))
  return wireText({ headline: inLine[0], byline: inLine[1], paragraphs: inLine })
}

async function correct({ id, revisionId }: MadeArticle, createdById: string, part: readonly string[]): Promise<void> {
  const rows = part.map((note) => ({ id: newId(), articleId: id, revisionId, note, createdById }))
  await database().correction.createMany({
    data: rows.map((row) => ({ ...row, kind: 'correction', createdAt: new Date() })),
  })
}

/** What readers report, and what stands in the log. */
async function tell(texts: readonly string[], articleId: string, actorId: string): Promise<void> {
  await database().mistakeReport.createMany({
    data: texts.map((text) => ({ id: newId(), articleId, message: text, contact: text, createdAt: new Date() })),
  })
  await transaction(async (tx, now) => {
    for (const text of pick(texts, 40)) {
      const entry = {
        verb: 'article.spike',
        thing: 'article',
        thingId: articleId,
        label: text,
        detail: { reason: text },
      } as const
      await recordAudit(tx, { id: actorId, name: text }, now, entry)
    }
  })
}

/** So many of a list, evenly spread. */
function pick<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.floor(all.length / count))
  return all.filter((_one, at) => at % step === 0).slice(0, count)
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
}

async function inTurn<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (const part of chunks(all, 4)) results.push(...(await Promise.all(part.map(work))))
  return results
}
