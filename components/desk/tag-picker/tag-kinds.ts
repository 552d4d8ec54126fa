export const kinds = ['person', 'organisation', 'place', 'event', 'topic'] as const
export type TagKind = (typeof kinds)[number]
export type PickedTag = { id: string; name: string; kind: TagKind }

/** As many as a story may carry; a save with more is refused. */
export const MOST_TAGS = 50
