/** How a report is answered, as the last part of the answer page's address. */
export const answers = ['thanks', 'empty', 'too-long', 'too-many', 'not-found'] as const

export type Answer = (typeof answers)[number]
