'use client'

import { useTranslations } from 'next-intl'
import { memo, useEffect, useRef } from 'react'
import { type RawPiece, signsOf } from '#lib/wire/raw-view.ts'
import { useSelectedText } from '../habit/selected-text.ts'
import { TeachDialog, type TeachFrom } from '../habit/teach-dialog.tsx'
import type { Lit } from './use-lit.ts'

type Props = {
  pieces: RawPiece[]
  removed: readonly string[]
  lit: Lit
  cut: { shown: number; all: number } | null
  rawHref: string
  /** Given to those who may teach what the agency's copy has in common. */
  teach: TeachFrom | null
}

/** The copy as it came, with odd white space as signs, removed pieces struck out, and what a field was read from lit up. */
export function RawPane({ pieces, removed, lit, cut, rawHref, teach }: Props) {
  const t = useTranslations('wire')
  const struck = new Set(removed)
  const box = useRef<HTMLElement>(null)
  const { name } = lit
  const selected = useSelectedText(box)
  // Only the box scrolls to what is lit up, never the page under someone's pointer.
  useEffect(() => {
    const first = name === null ? null : box.current?.querySelector('[data-lit]')
    if (!box.current || !(first instanceof HTMLElement)) return
    const from = first.offsetTop - box.current.offsetTop
    const { scrollTop, clientHeight } = box.current
    if (from < scrollTop || from > scrollTop + clientHeight - 24)
      box.current.scrollTop = Math.max(0, from - clientHeight / 3)
  }, [name])
  return (
    <>
      <section
        ref={box}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('item.raw')}
        className="max-h-[70dvh] overflow-auto border border-rule bg-surface p-3"
      >
        {pieces.length === 0 ? <p className="text-sm text-soft">{t('item.noRawText')}</p> : null}
        <p className="font-mono text-[0.8125rem] leading-relaxed wrap-anywhere whitespace-pre-wrap">
          {pieces.map((piece) => (
            <Piece
              key={piece.from}
              piece={piece}
              on={piece.names.some((one) => one === name)}
              out={piece.names.some((one) => struck.has(one))}
            />
          ))}
        </p>
      </section>
      {teach ? (
        <div className="mt-2">
          <TeachDialog from={teach} selected={selected} />
        </div>
      ) : null}
      <p className="mt-1.5 text-sm text-soft">
        {cut ? `${t('item.cut', cut)} ` : ''}
        <a href={rawHref} className="underline">
          {t('item.download')}
        </a>
      </p>
    </>
  )
}

type PieceProps = { piece: RawPiece; on: boolean; out: boolean }

const Piece = memo(function Piece({ piece, on, out }: PieceProps) {
  const t = useTranslations('wire')
  const look = `${on ? 'bg-accent text-on-accent' : piece.names.length > 0 && !out ? 'bg-accent-soft' : ''} ${out && !on ? 'text-soft line-through decoration-danger' : ''}`
  if (piece.odd === null)
    return look.trim() === '' ? (
      piece.text
    ) : (
      <span className={look} data-lit={on || undefined}>
        {piece.text}
      </span>
    )
  return (
    <span
      role="img"
      aria-label={t(`odd.${piece.odd}`, { count: piece.text.length })}
      title={t(`odd.${piece.odd}`, { count: piece.text.length })}
      data-odd={piece.text}
      className={on ? 'bg-accent text-on-accent' : 'bg-warn-soft text-warn'}
    >
      {signsOf(piece)}
      {piece.odd === 'blankLine' ? '\n' : ''}
    </span>
  )
})
