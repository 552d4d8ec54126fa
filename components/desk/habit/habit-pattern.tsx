import { useTranslations } from 'next-intl'
import { habitParts } from '#lib/import/habit.ts'

/** A habit's words as the copy has them, and in its places what may be any. */
export function HabitPattern({ pattern }: { pattern: string }) {
  const t = useTranslations('rules')
  return (
    <span className="font-mono text-[0.8125rem] leading-6 wrap-anywhere whitespace-pre-wrap">
      {habitParts(pattern).map(({ is, text }, at) =>
        is === 'words' ? (
          text
        ) : (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a pattern have no names, and none moves
            key={at}
            className="rounded-[3px] border border-accent/40 bg-accent-soft px-1 py-px font-sans text-xs text-accent"
          >
            {t(`habit.${is}`)}
          </span>
        ),
      )}
    </span>
  )
}
