/** Words as a feed carries them: text, or HTML that nobody has looked at yet. */
export type Words = { kind: 'text' | 'html'; value: string }

export type Person = { name: string | null; email: string | null }

/** A moment as the feed tells it: a day, or a time with its offset if it gives one; or only year and month. */
export type Moment = { value: string; precision: 'year' | 'month' | 'day' | 'minute' }

export type Enclosure = { url: string; type: string | null }

export type Picture = { src: string; caption: string | null; credit: string | null; alt: string | null }

export type FeedItem = {
  title: Words | null
  link: string | null
  /** What stays the same when the entry changes: guid, id, or where it stands. */
  id: string | null
  published: Moment | null
  updated: Moment | null
  authors: Person[]
  summary: Words | null
  content: Words | null
  categories: string[]
  enclosures: Enclosure[]
  pictures: Picture[]
  /** Whose it is, where the feed gathers what others publish. */
  source: string | null
  language: string | null
  rights: Words | null
  /** Where relative addresses in its words start. */
  base: string | null
  /** The feed says that it is gone. */
  deleted: boolean
}

/** What a feed says, whatever form it has. What it does not say is null or empty. */
export type Feed = {
  format: 'rss' | 'atom' | 'rdf' | 'cdf' | 'json-feed'
  title: Words | null
  subtitle: Words | null
  link: string | null
  id: string | null
  language: string | null
  rights: Words | null
  authors: Person[]
  updated: Moment | null
  /** Minutes for which it says it stays as it is. */
  ttl: number | null
  items: FeedItem[]
}
