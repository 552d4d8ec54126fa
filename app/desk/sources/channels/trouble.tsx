import { momentText } from '#components/desk/moment.tsx'
import { MOST_FAILURES } from '#lib/channel/channel-kinds.ts'
import type { ShownChannel } from '#lib/channel/find.ts'
import type { Language } from '#lib/person/actor.ts'
import { sayReason } from '#lib/web/say-reason.ts'
import { words } from '#lib/web/words.ts'

type Props = { channel: ShownChannel; language: Language; zone: string }

/** What is wrong with a channel, in sentences; nothing where all is well. */
export function troubleOf({ channel, language, zone }: Props): string[] {
  const t = words(language, 'channel')
  const { standing, problem, failures, closedAt, closedBy } = channel
  const why = problem ? [sayReason(language, problem)] : []
  if (standing === 'quiet') return [t('quietHint')]
  if (standing === 'failing') return [...why, t('failures', { count: failures, most: MOST_FAILURES })]
  if (closedAt === null) return []
  const at = momentText(closedAt, language, zone, 'short')
  return closedBy ? [t('closedBy', { name: closedBy.name, at })] : [...why, t('closedItself', { count: failures, at })]
}
