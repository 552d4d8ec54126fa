import { useLocale, useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext } from 'react'
import { directionOf } from '#lib/article/article.ts'

export type Column = 'old' | 'now' | 'ours'

/** The language of the story, in which the three texts are; the words around them are the person's. */
export const StoryLanguage = createContext('en')

/** What a text says, in its own language and direction. */
export function Said({ children }: { children: ReactNode }) {
  const language = useContext(StoryLanguage)
  return (
    <span lang={language} dir={directionOf(language)}>
      {children}
    </span>
  )
}

/** One of the three cells of a row; where they stand below each other, each says whose it is. */
export function Cell(props: { column: Column; children: ReactNode; actions?: ReactNode }) {
  const t = useTranslations('version')
  return (
    <div className="min-w-0">
      <p className="text-xs font-medium text-soft md:sr-only">{t(`column.${props.column}`)}</p>
      <div className="font-serif wrap-anywhere">
        <Said>{props.children}</Said>
      </div>
      {props.actions ? <div className="mt-2 flex flex-wrap items-center gap-2">{props.actions}</div> : null}
    </div>
  )
}

/** What a text does not have, in the person's own words. */
export function Nothing({ children }: { children: ReactNode }) {
  return (
    <span lang={useLocale()} className="font-sans text-sm text-soft italic">
      {children}
    </span>
  )
}
