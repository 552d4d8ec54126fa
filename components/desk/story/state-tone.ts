import type { Tone } from '#components/ui/badge.tsx'
import type { ArticleState } from '#lib/article/article.ts'

const tones: Record<ArticleState, Tone> = {
  draft: 'neutral',
  submitted: 'accent',
  scheduled: 'accent',
  published: 'good',
  withdrawn: 'danger',
  spiked: 'warn',
}

/** The tone a story's state is shown in. */
export function stateTone(state: ArticleState): Tone {
  return tones[state]
}
