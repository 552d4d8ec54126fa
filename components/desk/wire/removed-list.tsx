'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { movePiece } from '#app/desk/wire/actions.ts'
import { answerOf } from '#components/ui/answer-of.ts'
import { Button } from '#components/ui/button.tsx'
import { useReason } from '#components/ui/reasons.tsx'
import { LitButton } from './lit-button.tsx'
import type { Lit } from './use-lit.ts'

/** A piece that stands in the raw copy and not in the story. `movable` is false where there is nothing to print, or the story has begun. */
export type RemovedPiece = {
  index: number
  name: string
  text: string
  reason: string
  isBack: boolean
  movable: boolean
}

/** Everything that was left out, each with the reason, and the way back into the text. */
export function RemovedList({ itemId, pieces, lit }: { itemId: string; pieces: RemovedPiece[]; lit: Lit }) {
  const t = useTranslations('wire')
  const say = useReason()
  const [busy, start] = useTransition()
  const [moved, setMoved] = useState<number | null>(null)
  const move = (piece: RemovedPiece) => {
    if (busy) return
    setMoved(piece.index)
    start(async () => {
      const result = await answerOf(movePiece({ id: itemId, piece: piece.index, back: !piece.isBack }))
      if (!result.ok) toast.error(result.reasons.map(say).join(' '))
    })
  }
  return (
    <section>
      <h3 className="text-sm font-semibold">{t('item.removed')}</h3>
      <p className="text-sm text-soft">{t(pieces.length === 0 ? 'item.nothingRemoved' : 'item.removedHint')}</p>
      <ul className="mt-2 divide-y divide-rule border-y border-rule empty:hidden">
        {pieces.map((piece) => (
          <li key={piece.index} className="flex flex-wrap items-start gap-x-3 gap-y-1 py-2">
            <div className="min-w-0 flex-1 basis-32">
              <p className="font-mono text-xs leading-5 wrap-anywhere whitespace-pre-wrap">{piece.text}</p>
              <p className="text-sm">
                <LitButton name={piece.name} lit={lit}>
                  {piece.reason}
                </LitButton>
                {piece.isBack ? <span className="text-good"> · {t('item.isBack')}</span> : null}
              </p>
            </div>
            {piece.movable ? (
              <Button onClick={() => move(piece)} busy={busy && moved === piece.index}>
                {t(piece.isBack ? 'item.takeOut' : 'item.putBack')}
                <span className="sr-only">: {piece.text.slice(0, 60)}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
