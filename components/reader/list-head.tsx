import type { ReactNode } from 'react'
import type { Language } from '#lib/person/actor.ts'
import { feedPath } from '#lib/web/urls.ts'
import { words } from '#lib/web/words.ts'

/** The head of a list: what it is, and its feeds. */
export function ListHead(props: {
  over?: string
  title: string
  intro?: ReactNode
  path?: string
  language: Language
}) {
  const t = words(props.language, 'reader')
  return (
    <header className="list-head">
      {props.over ? <p className="list-over">{props.over}</p> : null}
      <h1>{props.title}</h1>
      {props.intro ? <p className="list-intro">{props.intro}</p> : null}
      {props.path ? (
        <p className="list-feeds">
          <a href={feedPath(props.path, 'feed.xml')}>{t('nav.rss')}</a>
          <a href={feedPath(props.path, 'atom.xml')}>{t('nav.atom')}</a>
          <a href={feedPath(props.path, 'feed.json')}>{t('nav.json')}</a>
        </p>
      ) : null}
    </header>
  )
}
