import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export type Column = 'old' | 'now' | 'ours'

/** One of the three cells of a row; where they stand below each other, each says whose it is. */
export function Cell(props: { column: Column; children: ReactNode; actions?: ReactNode }) {
  const t = useTranslations('version')
  return (
    <div className="min-w-0">
      <p className="text-xs font-medium text-soft md:sr-only">{t(`column.${props.column}`)}</p>
      <div className="font-serif wrap-anywhere">{props.children}</div>
      {props.actions ? <div className="mt-2 flex flex-wrap items-center gap-2">{props.actions}</div> : null}
    </div>
  )
}

/** What a text does not have. */
export function Nothing({ children }: { children: ReactNode }) {
  return <span className="font-sans text-sm text-soft italic">{children}</span>
}
