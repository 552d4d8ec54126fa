import { useTranslations } from 'next-intl'
import { type Act, Acts } from './acts.tsx'
import { Cell, Nothing } from './cell.tsx'
import { Marked } from './marked.tsx'
import type { ChangeView } from './version-types.ts'

/** A sentence that the new version changes: as it was, as it is, and what ours says. */
export function TextRow({ change, act }: { change: ChangeView; act: Act }) {
  const t = useTranslations('version')
  const { id, what, standing, old, now, ours } = change
  const isOpen = standing === 'open'
  const isMoved = what === 'moved' || what === 'shape'
  const does = {
    added: isOpen ? ('bring' as const) : ('replace' as const),
    changed: standing === 'edited' ? ('replace' as const) : ('bring' as const),
    removed: isOpen ? ('takeOut' as const) : ('takeOurs' as const),
    moved: 'move' as const,
    shape: 'bring' as const,
  }[what]
  return (
    <div
      data-change={what}
      data-standing={standing}
      className={`grid gap-x-6 gap-y-2 border-b border-rule border-s-4 py-3 ps-3 md:grid-cols-3 ${standing === 'done' ? 'border-s-good/40' : isOpen ? 'border-s-accent' : 'border-s-warn'}`}
    >
      <p className="text-xs font-semibold text-soft md:col-span-3">{t(`kind.${what}`)}</p>
      <Cell column="old">
        {!old ? (
          <Nothing>{t('notThere')}</Nothing>
        ) : isMoved ? (
          old.text
        ) : (
          <Marked text={old.text} other={now?.text ?? null} as="removed" />
        )}
        {what === 'shape' && old ? <Shape start={old.start} /> : null}
      </Cell>
      <Cell column="now">
        {!now ? (
          <Nothing>{t('notThere')}</Nothing>
        ) : isMoved ? (
          now.text
        ) : (
          <Marked text={now.text} other={old?.text ?? null} as="added" />
        )}
        {what === 'shape' && now ? <Shape start={now.start} /> : null}
      </Cell>
      <Cell
        column="ours"
        actions={
          <Acts
            id={id}
            standing={standing}
            does={does}
            beside={what === 'added' || what === 'changed'}
            gone={what === 'removed'}
            words={(now ?? old)?.text ?? ''}
            act={act}
          />
        }
      >
        {!ours ? (
          <Nothing>{t('notThere')}</Nothing>
        ) : standing === 'edited' && !isMoved ? (
          <Marked text={ours.text} other={old?.text ?? now?.text ?? null} as="ours" />
        ) : (
          ours.text
        )}
      </Cell>
    </div>
  )
}

function Shape({ start }: { start: NonNullable<ChangeView['old']>['start'] }) {
  const t = useTranslations('version')
  return (
    <>
      {' '}
      <Nothing>({t(`shape.${start}`)})</Nothing>
    </>
  )
}
