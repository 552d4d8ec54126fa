import type { Language } from '#lib/person/actor.ts'
import { words } from '#lib/web/words.ts'

/** The search as a plain form: it asks by GET, so that a result has an address. */
export function SearchForm({ language, id, typed = '' }: { language: Language; id: string; typed?: string }) {
  const t = words(language, 'reader')
  return (
    <search>
      <form action="/search" method="get" className="search-form">
        <label htmlFor={id}>{t('search.label')}</label>
        <input
          id={id}
          type="search"
          name="q"
          defaultValue={typed}
          maxLength={300}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button type="submit">{t('search.button')}</button>
      </form>
    </search>
  )
}
