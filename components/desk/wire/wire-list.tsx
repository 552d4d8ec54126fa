'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState, useTransition } from 'react'
import { toast } from 'sonner'
import { beginMany, dismissMany } from '#app/desk/wire/actions.ts'
import { Button } from '#components/ui/button.tsx'
import { useReason } from '#components/ui/reasons.tsx'
import { KeysLine, useListKeys } from './list-keys.tsx'
import { useItem } from './use-item.ts'
import { type WireLine, WireRow } from './wire-row.tsx'

/** The list of copy: read down it, open, use one or several. */
export function WireList({ items }: { items: WireLine[] }) {
  const t = useTranslations('wire')
  const list = useRef<HTMLUListElement>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { take, taking } = useItem()
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const keys = useListKeys((key) => {
    if (key === 'j' || key === 'k') return move(list.current, key === 'j' ? 1 : -1)
    const item = items.find((one) => one.id === currentRow(list.current)?.dataset.item)
    if (!item || item.state === 'used') return false
    if (key === 'u') take(item.id)
    else if (key === 'x') choose(item.id, !chosen.has(item.id))
    else return false
    return true
  })
  const here = items.filter((item) => chosen.has(item.id))
  return (
    <section aria-label={t('list.label')}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-rule-strong pb-2 md:min-h-11">
        {here.length > 0 ? (
          <ChosenBar items={here} onDone={() => setChosen(new Set())} />
        ) : (
          <KeysLine
            {...keys}
            keys={[
              ['j k', t('keys.move')],
              ['Enter', t('keys.open')],
              ['u', t('keys.use')],
              ['x', t('keys.choose')],
            ]}
          />
        )}
      </div>
      <ul ref={list} className="divide-y divide-rule border-b border-rule">
        {items.map((item) => (
          <WireRow
            key={item.id}
            item={item}
            chosen={chosen.has(item.id)}
            onChoose={(on) => choose(item.id, on)}
            onUse={() => take(item.id)}
            busy={taking}
          />
        ))}
      </ul>
    </section>
  )
}

function ChosenBar({ items, onDone }: { items: WireLine[]; onDone: () => void }) {
  const t = useTranslations('wire')
  const say = useReason()
  const router = useRouter()
  const [busy, start] = useTransition()
  const ids = items.map((item) => item.id)
  const beginAll = () =>
    start(async () => {
      const result = await beginMany({ ids })
      if (!result.ok) toast.error(result.reasons.map(say).join(' '))
      else {
        const begun = result.value.used.filter((one) => !one.started)
        toast(t('use.several', { count: result.value.used.length - begun.length }))
        for (const one of begun) toast(t('use.begun', { name: one.by }))
        for (const one of result.value.failed) toast.error(one.reasons.map(say).join(' '))
        onDone()
      }
      router.refresh()
    })
  const dismissAll = () =>
    start(async () => {
      const result = await dismissMany({ ids })
      if (!result.ok) toast.error(result.reasons.map(say).join(' '))
      else {
        toast(t('dismiss.several', { count: result.value.dismissed }))
        onDone()
      }
      router.refresh()
    })
  return (
    <>
      <p role="status" className="font-medium">
        {t('list.chosen', { count: items.length })}
      </p>
      <Button look="primary" onClick={beginAll} disabled={busy}>
        {t('use.chosen')}
      </Button>
      <Button onClick={dismissAll} disabled={busy}>
        {t('dismiss.one')}
      </Button>
      <Button look="quiet" onClick={onDone} disabled={busy}>
        {t('list.clear')}
      </Button>
    </>
  )
}

function currentRow(list: HTMLUListElement | null): HTMLElement | null {
  const focused = document.activeElement
  return list && focused instanceof HTMLElement && list.contains(focused) ? focused.closest('li') : null
}

/** Moves the focus to the next or the previous headline; from outside the list to its first. */
function move(list: HTMLUListElement | null, step: 1 | -1): boolean {
  const rows = [...(list?.querySelectorAll('li') ?? [])]
  const now = currentRow(list)
  const at = now instanceof HTMLLIElement ? rows.indexOf(now) + step : 0
  const target = rows[Math.min(Math.max(at, 0), rows.length - 1)]?.querySelector('a[data-headline]')
  if (!(target instanceof HTMLElement)) return false
  target.focus()
  target.scrollIntoView({ block: 'nearest' })
  return true
}
