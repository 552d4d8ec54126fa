import type { ArticleState } from '#prisma/client/enums.ts'

export type { ArticleState }

export const articleStates = [
  'draft',
  'submitted',
  'scheduled',
  'published',
  'withdrawn',
  'spiked',
] as const satisfies readonly ArticleState[]

/**
 * What each verb does to a story's state: from → to, nothing else is possible. A published story stays published while a working
 * draft of it is written, submitted, planned and published. docs/workflow.md prints this table, and a test holds the two together.
 */
export const transitions = {
  save: { draft: 'draft', submitted: 'submitted', published: 'published', withdrawn: 'withdrawn' },
  submit: { draft: 'submitted', published: 'published' },
  recall: { submitted: 'draft', published: 'published' },
  sendBack: { submitted: 'draft', published: 'published' },
  publish: { draft: 'published', submitted: 'published', scheduled: 'published', published: 'published' },
  schedule: { draft: 'scheduled', submitted: 'scheduled', published: 'published' },
  unschedule: { scheduled: 'draft', published: 'published' },
  hold: { scheduled: 'draft', published: 'published' },
  discard: { published: 'published' },
  withdraw: { published: 'withdrawn' },
  kill: { published: 'withdrawn', withdrawn: 'withdrawn' },
  restore: { withdrawn: 'published' },
  spike: { draft: 'spiked', submitted: 'spiked' },
  unspike: { spiked: 'draft' },
} as const satisfies Record<string, Partial<Record<ArticleState, ArticleState>>>

export type Transition = keyof typeof transitions

/** The state a verb leads to from this one, or null where the verb is not possible. */
export function nextState(transition: Transition, from: ArticleState): ArticleState | null {
  const table: Partial<Record<ArticleState, ArticleState>> = transitions[transition]
  return table[from] ?? null
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'yi', 'dv'])

/** The direction a language is written in, by the primary subtag of its BCP 47 tag. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
