import type { Genre } from '#prisma/client/enums.ts'

export type { Genre }

/** What kind of text a story is; readers are told whenever it is not news. */
export const genres = [
  'news',
  'analysis',
  'opinion',
  'interview',
  'press_release',
  'advertising',
] as const satisfies readonly Genre[]
