'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useSingleKeys } from '#components/desk/single-keys.ts'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { StoryLanguage } from './cell.tsx'
import { FieldRow } from './field-row.tsx'
import { SameRows } from './same-rows.tsx'
import { TextRow } from './text-row.tsx'
import { type Chosen, useVersion } from './use-version.ts'
import type { RowView, VersionView } from './version-types.ts'

/** Three texts side by side, change by change, with what is to be done about each. */
export function VersionBoard({ view }: { view: VersionView }) {
  const t = useTranslations('version')
  const { busy, bring, undo, done } = useVersion(view)
  const list = useRef<HTMLDivElement>(null)
  const changes = [...view.fields, ...view.rows.filter((row) => row.kind === 'change')]
  const left = changes.filter((change) => change.standing !== 'done')
  const untouched: Chosen[] = left
    .filter((change) => change.standing === 'open')
    .map(({ id }) => ({ id, how: 'replace' }))
  useFocusOnNext(list, left.length, busy)
  useSingleKeys((key) => {
    if (key === 'z' && undo) undo()
    else if (key === 'n') goOn(list.current)
    else return false
    return true
  })
  const act = view.mayBring ? { bring, busy } : null

  return (
    <>
      <div className="sticky top-0 z-20 -mx-4 flex flex-wrap items-center gap-2 border-b border-rule bg-paper px-4 py-2.5 sm:mx-0 sm:px-0">
        <p role="status" className="mr-auto font-medium">
          {view.rows.length + view.fields.length > 0 ? t('left', { count: left.length }) : null}
        </p>
        {undo ? (
          <Button look="quiet" onClick={undo} busy={busy}>
            {t('do.undo')}
          </Button>
        ) : null}
        {act && untouched.length > 0 ? (
          <Button look="primary" onClick={() => bring(untouched)} busy={busy} className="whitespace-normal!">
            {t('do.all', { count: untouched.length })}
          </Button>
        ) : null}
        {view.maySee ? (
          <Button
            look={untouched.length > 0 ? 'plain' : 'primary'}
            onClick={done}
            busy={busy}
            aria-describedby="seen-hint"
          >
            {t('do.seen')}
          </Button>
        ) : (
          <ButtonLink href={`/desk/articles/${view.storyId}`}>{t('do.publish')}</ButtonLink>
        )}
      </div>
      <p id="seen-hint" className="text-sm text-soft">
        {view.maySee ? t('seenHint') : null} {act ? <span className="max-md:hidden">{t('keys')}</span> : null}
      </p>
      <StoryLanguage value={view.language}>
        <div ref={list} data-version>
          {view.fields.length > 0 ? (
            <Part title={t('fields')}>
              {view.fields.map((field) => (
                <FieldRow key={field.id} field={field} act={act} />
              ))}
            </Part>
          ) : null}
          {view.rows.length > 0 ? (
            <Part title={t('text')}>
              {runsOf(view.rows).map((run) =>
                run.kind === 'change' ? (
                  <TextRow key={run.id} change={run} act={act} />
                ) : (
                  <SameRows key={run.key} rows={run.rows} />
                ),
              )}
            </Part>
          ) : null}
        </div>
      </StoryLanguage>
    </>
  )
}

/** A part of the board under the names of its three columns. */
function Part({ title, children }: { title: string; children: React.ReactNode }) {
  const t = useTranslations('version')
  return (
    <section aria-label={title} className="mt-6 first:mt-2">
      <div
        aria-hidden
        className="hidden grid-cols-3 gap-x-6 border-b-2 border-ink ps-4 pb-1 text-sm font-semibold md:grid"
      >
        {(['old', 'now', 'ours'] as const).map((column) => (
          <span key={column}>{t(`column.${column}`)}</span>
        ))}
      </div>
      <h2 className="border-b-2 border-ink pb-1 text-sm font-semibold md:sr-only">{title}</h2>
      {children}
    </section>
  )
}

type Run =
  | Extract<RowView, { kind: 'change' }>
  | { kind: 'run'; key: string; rows: Exclude<RowView, { kind: 'change' }>[] }

/** What stayed, between two changes, in one. */
function runsOf(rows: readonly RowView[]): Run[] {
  const runs: Run[] = []
  for (const [at, row] of rows.entries()) {
    const last = runs.at(-1)
    if (row.kind === 'change') runs.push(row)
    else if (last?.kind === 'run') last.rows.push(row)
    else runs.push({ kind: 'run', key: `run-${at}`, rows: [row] })
  }
  return runs
}

function buttonsIn(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-bring]') ?? [])]
}

/** To the next change that is left, from the last one to the first. */
function goOn(list: HTMLElement | null): void {
  const buttons = buttonsIn(list)
  const here = buttons.findIndex((button) => button.contains(document.activeElement))
  ;(buttons[here + 1] ?? buttons[0])?.focus()
}

/** The button that was pressed goes away with its change: the focus goes on to the next one there is. */
function useFocusOnNext(list: React.RefObject<HTMLDivElement | null>, left: number, busy: boolean) {
  const top = useRef(0)
  const before = useRef(left)
  useEffect(() => {
    const held = list.current?.contains(document.activeElement)
    if (busy && held) top.current = document.activeElement?.getBoundingClientRect().top ?? 0
    if (busy || left >= before.current) return
    before.current = left
    if (document.activeElement !== document.body && document.activeElement !== null) return
    const buttons = buttonsIn(list.current)
    const below = buttons.find((button) => button.getBoundingClientRect().top >= top.current - 1)
    ;(below ?? buttons.at(-1))?.focus()
  }, [list, left, busy])
}
