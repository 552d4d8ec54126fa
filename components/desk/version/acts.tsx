import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import type { Standing } from '#lib/wire/compare-versions.ts'
import type { Chosen } from './use-version.ts'

/** How changes are brought in; null for those who only look. */
export type Act = { bring: (changes: Chosen[]) => void; busy: boolean } | null

type Verb = 'bring' | 'takeOut' | 'move' | 'replace' | 'takeOurs'

/** How ours stands to a change, and the presses that bring it in. `words` tell a screen reader which one. */
export function Acts(props: {
  id: string
  standing: Standing
  does: Verb
  beside: boolean
  gone?: boolean
  words: string
  act: Act
}) {
  const { id, standing, does, beside, act, words } = props
  const t = useTranslations('version')
  const press = (label: string, how: Chosen['how']) => (
    <Button
      data-bring
      aria-label={`${label}: ${words}`}
      onClick={() => act?.bring([{ id, how }])}
      busy={act?.busy ?? false}
    >
      {label}
    </Button>
  )
  const tone = { open: null, edited: 'warn', dropped: 'neutral', done: 'good' } as const
  return (
    <>
      {standing === 'open' ? null : (
        <Badge tone={tone[standing]}>{t(`standing.${standing === 'done' && props.gone ? 'gone' : standing}`)}</Badge>
      )}
      {act && standing !== 'done' ? press(t(`do.${does}`), 'replace') : null}
      {act && standing === 'edited' && beside ? press(t('do.beside'), 'beside') : null}
    </>
  )
}
