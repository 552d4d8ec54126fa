import { Badge, type Tone } from '#components/ui/badge.tsx'
import type { Standing } from '#lib/channel/standing.ts'
import type { Language } from '#lib/person/actor.ts'
import { words } from '#lib/web/words.ts'

const tones: Record<Standing, Tone> = {
  well: 'good',
  unheard: 'neutral',
  quiet: 'warn',
  failing: 'warn',
  closed: 'danger',
}

/** How a channel goes, in a word. */
export function StandingBadge({ standing, language }: { standing: Standing; language: Language }) {
  return <Badge tone={tones[standing]}>{words(language, 'channel')(`standing.${standing}`)}</Badge>
}
