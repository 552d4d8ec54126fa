'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { type RawPiece, signsOf } from '#lib/wire/raw-view.ts'
import type { Lit } from './use-lit.ts'

type Props = {
  pieces: RawPiece[]
  removed: readonly string[]
  lit: Lit
  cut: { shown: number; all: number } | null
  rawHref: string
}

/** The copy as it came, with odd white space as signs, removed pieces struck out, and what a field was read from lit up. */
export function RawPane({ pieces, removed, lit, cut, rawHref }: Props) {
  const t = useTranslations('wire')
  const struck = new Set(removed)
  return (
    <>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('item.raw')}
        className="max-h-[70dvh] overflow-auto border border-rule bg-surface p-3"
      >
        <p className="font-mono text-[0.8125rem] leading-relaxed break-words whitespace-pre-wrap">
          {pieces.map((piece) => (
            <Piece
              key={piece.from}
              piece={piece}
              on={piece.names.some((name) => name === lit.name)}
              out={piece.names.some((name) => struck.has(name))}
            />
          ))}
        </p>
      </section>
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
      <span className={look} data-names={piece.names.join(' ')}>
        {piece.text}
      </span>
    )
  return (
    <span
      role="img"
      aria-label={t(`odd.${piece.odd}`, { count: piece.text.length })}
      title={t(`odd.${piece.odd}`, { count: piece.text.length })}
      className={on ? 'bg-accent text-on-accent' : 'bg-warn-soft text-warn'}
    >
      {signsOf(piece)}
      {piece.odd === 'blankLine' ? '\n' : ''}
    </span>
  )
})
