/** A feed in no format yet: the newest published stories of a list. Addresses are absolute. */
export type Feed = {
  title: string
  description: string
  language: string
  /** The page that shows the same list. */
  pageUrl: string
  /** Where this feed itself is found. */
  selfUrl: string
  entries: FeedEntry[]
}

export type FeedEntry = {
  /** Never changes, whatever becomes of the address: `urn:uuid:…`. */
  id: string
  url: string
  title: string
  summary: string
  language: string
  authors: string[]
  categories: string[]
  publishedAt: Date
  updatedAt: Date
}

/** When the newest of the entries changed; null for an empty feed. */
export function changedAt(feed: Feed): Date | null {
  const times = feed.entries.map((entry) => entry.updatedAt.getTime())
  return times.length === 0 ? null : new Date(Math.max(...times))
}
