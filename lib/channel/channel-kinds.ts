import type { ChannelKind } from '#prisma/client/enums.ts'

export const channelKinds = ['feed', 'mailbox', 'folder', 'token'] as const satisfies readonly ChannelKind[]
export type { ChannelKind }

/** After so many looks in a row that failed a channel closes by itself. */
export const MOST_FAILURES = 5

/** Which minutes between two looks one can choose. */
export const rhythms = [5, 15, 30, 60, 180, 720, 1_440] as const
