import { z } from 'zod'

const id = z.union([z.string(), z.number()]).transform(String)
const words = z.string().nullish()
const moment = z.union([z.string(), z.number()]).nullish()

const post = z.object({
  id,
  uuid: words,
  title: words,
  slug: words,
  html: words,
  lexical: words,
  mobiledoc: words,
  type: words,
  page: z.union([z.boolean(), z.number()]).nullish(),
  status: words,
  visibility: words,
  locale: words,
  published_at: moment,
  custom_excerpt: words,
  author_id: id.nullish(),
  feature_image: words,
  image: words,
})

const meta = z.object({ post_id: id, feature_image_alt: words, feature_image_caption: words })
const person = z.object({ id, name: words })
const tag = z.object({ id, name: words, slug: words })
const tagged = z.object({ post_id: id, tag_id: id, sort_order: z.number().nullish() })
const written = z.object({ post_id: id, author_id: id, sort_order: z.number().nullish() })

const data = z.object({
  posts: z.array(post),
  posts_meta: z.array(meta).nullish(),
  users: z.array(person).nullish(),
  tags: z.array(tag).nullish(),
  posts_tags: z.array(tagged).nullish(),
  posts_authors: z.array(written).nullish(),
})

/** A Ghost export as each version writes it: with its tables under `db`, under `data`, or by themselves. */
export const ghostExport = z.union([
  z.object({ db: z.array(z.object({ data })).min(1) }).transform(({ db }) => db.map((one) => one.data)),
  z.object({ data }).transform((one) => [one.data]),
  data.transform((one) => [one]),
])

export type GhostData = z.output<typeof data>
export type GhostPost = z.output<typeof post>
