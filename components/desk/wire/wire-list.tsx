'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
import { KeepFocus } from '#components/ui/keep-focus.tsx'
import { useSingleKeys } from '../single-keys.ts'
import { ListHead } from './list-head.tsx'
import { currentRow, move } from './list-rows.ts'
import { useBatch } from './use-batch.ts'
import { useItem } from './use-item.ts'
import { type WireLine, WireRow } from './wire-row.tsx'

type Props = { items: WireLine[]; query: string; zone: string; empty: ReactNode }

/** The list of copy: read down it, open, use or dismiss one or several. `query` is the list's own, which an item keeps for the way back. */
export function WireList({ items, query, zone, empty }: Props) {
  const t = useTranslations('wire')
  const list = useRef<HTMLUListElement>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<string | null>(null)
  const { take, taking } = useItem()
  const batch = useBatch(() => setChosen(new Set()))
  const free = items.filter((item) => item.state !== 'used')
  const here = free.filter((item) => chosen.has(item.id))
  const choose = (id: string, on: boolean, through = false) => {
    const next = new Set(chosen)
    for (const one of through ? between(free, last, id) : [id])
      if (on) next.add(one)
      else next.delete(one)
    setLast(id)
    setChosen(next)
  }
  useSingleKeys((key) => {
    if (key === 'j' || key === 'k') return move(list.current, key === 'j' ? 1 : -1)
    const item = free.find((one) => one.id === currentRow(list.current)?.dataset.item)
    if (!item) return false
    if (key === 'u') take(item.id)
    else if (key === 'x') choose(item.id, !chosen.has(item.id))
    else if (key === 'd') {
      move(list.current, 1) || move(list.current, -1)
      batch.putAside([item])
    } else return false
    return true
  })
  return (
    <section aria-label={t('list.label')}>
      {items.length > 0 || batch.report ? (
        <ListHead
          free={free}
          chosen={here}
          zone={zone}
          batch={batch}
          onAll={(on) => setChosen(new Set(on ? free.map((item) => item.id) : []))}
        />
      ) : null}
      {items.length === 0 ? (
        empty
      ) : (
        <KeepFocus label={t('list.label')}>
          <ul ref={list} className="divide-y divide-rule border-b border-rule">
            {items.map((item) => (
              <WireRow
                key={item.id}
                item={item}
                query={query}
                chosen={chosen.has(item.id)}
                onChoose={(on, through) => choose(item.id, on, through)}
                onUse={() => take(item.id)}
                busy={taking === item.id}
              />
            ))}
          </ul>
        </KeepFocus>
      )}
    </section>
  )
}

/** The items from one to another, both included, whichever stands first. */
function between(items: WireLine[], from: string | null, to: string): string[] {
  const ids = items.map((item) => item.id)
  const [a, b] = [from === null ? -1 : ids.indexOf(from), ids.indexOf(to)]
  return a < 0 ? [to] : ids.slice(Math.min(a, b), Math.max(a, b) + 1)
}
