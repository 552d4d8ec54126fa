export const kinds = ['person', 'organisation', 'place', 'event', 'topic'] as const
export type TagKind = (typeof kinds)[number]
export type PickedTag = { id: string; name: string; kind: TagKind }
