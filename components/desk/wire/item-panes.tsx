'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { Reason } from '#lib/platform/outcome.ts'
import type { RawPiece } from '#lib/wire/raw-view.ts'
import type { TeachFrom } from '../habit/teach-dialog.tsx'
import { LostList } from './lost-list.tsx'
import { RawPane } from './raw-pane.tsx'
import { type ReadField, ReadPane, type ReadTag } from './read-pane.tsx'
import { RemovedList, type RemovedPiece } from './removed-list.tsx'
import { StoryPane, type StoryPreview } from './story-pane.tsx'
import { type Lit, useLit } from './use-lit.ts'

type Props = {
  itemId: string
  raw: { pieces: RawPiece[]; cut: { shown: number; all: number } | null; href: string }
  fields: ReadField[]
  tags: ReadTag[]
  warnings: string[]
  removed: RemovedPiece[]
  lost: Reason[]
  story: StoryPreview
  teach: TeachFrom | null
}

const panes = ['raw', 'read', 'story'] as const
type PaneName = (typeof panes)[number]

/** On two columns the story stands under the raw copy, beside everything that was read. */
const places: Record<PaneName, string> = {
  raw: '',
  read: 'md:max-xl:col-start-2 md:max-xl:row-span-2 md:max-xl:row-start-1',
  story: '',
}

/** Raw copy, what was read, the story to be: side by side where there is room, one at a time behind tabs where there is not. */
export function ItemPanes({ itemId, raw, fields, tags, warnings, removed, lost, story, teach }: Props) {
  const light = useLit()
  const [shown, setShown] = useState<PaneName>('read')
  // On a phone the raw copy stands behind another tab: pressing a field leads to where it was read, and the focus with it.
  const lit: Lit = {
    ...light,
    press: (name) => {
      light.press(name)
      setShown('raw')
      requestAnimationFrame(() => {
        if (!isShown(document.activeElement)) document.querySelector<HTMLElement>('#pane-raw [tabindex]')?.focus()
      })
    },
  }
  const struck = removed.filter((piece) => !piece.isBack).map((piece) => piece.name)
  return (
    <div>
      <PaneTabs shown={shown} onShow={setShown} />
      <div className="grid items-start gap-x-8 gap-y-8 md:grid-cols-2 md:max-xl:grid-rows-[auto_1fr] xl:grid-cols-[minmax(0,1.05fr)_minmax(0,1fr)_minmax(0,1.1fr)]">
        <Pane name="raw" shown={shown}>
          <RawPane pieces={raw.pieces} removed={struck} lit={lit} cut={raw.cut} rawHref={raw.href} teach={teach} />
        </Pane>
        <Pane name="read" shown={shown}>
          <div className="grid gap-6">
            <ReadPane fields={fields} tags={tags} warnings={warnings} lit={lit} />
            <RemovedList itemId={itemId} pieces={removed} lit={lit} />
            <LostList lost={lost} />
          </div>
        </Pane>
        <Pane name="story" shown={shown}>
          <StoryPane story={story} />
        </Pane>
      </div>
    </div>
  )
}

function isShown(element: Element | null): boolean {
  return element !== null && element !== document.body && element.checkVisibility()
}

function Pane({ name, shown, children }: { name: PaneName; shown: PaneName; children: ReactNode }) {
  const t = useTranslations('wire')
  return (
    <section
      id={`pane-${name}`}
      aria-labelledby={`pane-${name}-title`}
      className={`min-w-0 ${places[name]} ${shown === name ? '' : 'max-md:hidden'}`}
    >
      <h2
        id={`pane-${name}-title`}
        className="mb-2 border-b border-rule-strong pb-1.5 text-sm font-semibold max-md:sr-only"
      >
        {t(`item.${name}`)}
      </h2>
      {children}
    </section>
  )
}

/** Tabs for narrow screens, worked as tabs are: arrows move, Home and End jump. */
function PaneTabs({ shown, onShow }: { shown: PaneName; onShow: (name: PaneName) => void }) {
  const t = useTranslations('wire')
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = panes.indexOf(shown)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: panes.length - 1 }[event.key]
    const name = to === undefined ? undefined : panes[(to + panes.length) % panes.length]
    if (!name) return
    event.preventDefault()
    onShow(name)
    document.getElementById(`tab-${name}`)?.focus()
  }
  return (
    <div
      role="tablist"
      aria-label={t('item.panes')}
      onKeyDown={onKey}
      className="mb-4 flex border-b border-rule md:hidden"
    >
      {panes.map((name) => (
        <button
          key={name}
          id={`tab-${name}`}
          type="button"
          role="tab"
          aria-selected={shown === name}
          aria-controls={`pane-${name}`}
          tabIndex={shown === name ? 0 : -1}
          onClick={() => onShow(name)}
          className={`-mb-px min-h-11 flex-1 cursor-pointer border-b-2 px-1 text-sm ${shown === name ? 'border-accent font-semibold' : 'border-transparent text-soft'}`}
        >
          {t(`item.tab.${name}`)}
        </button>
      ))}
    </div>
  )
}
