import { useTranslations } from 'next-intl'
import type { Facts } from './facts.ts'
import { Line } from './line.tsx'

/** What forbids to publish a story, now or at all. */
export function LimitFields({ content, onChange }: Facts) {
  const t = useTranslations('story')
  return (
    <>
      <Line
        id="embargoedUntil"
        type="datetime-local"
        label={t('field.embargo')}
        hint={t('hint.embargo', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
        value={content.embargoedUntil ? localTime(new Date(content.embargoedUntil)) : ''}
        onChange={(value) => onChange({ embargoedUntil: value === '' ? null : new Date(value).toISOString() })}
      />
      <label className="flex min-h-6 items-start gap-2 text-sm">
        <input
          type="checkbox"
          id="story-notForPublication"
          className="mt-0.5 size-4"
          checked={content.notForPublication}
          onChange={(event) => onChange({ notForPublication: event.target.checked })}
        />
        {t('field.notForPublication')}
      </label>
    </>
  )
}

/** A moment as a datetime-local field wants it: this browser's time, to the minute. */
function localTime(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
