import { useTimeZone, useTranslations } from 'next-intl'
import { Input } from '#components/ui/field.tsx'
import { isoInZone, momentInZone, namedZone } from '#lib/setting/zone.ts'

/** A day and a time of it, as the newsroom's clock shows them. */
export type Clock = { date: string; time: string }

/** The moment a clock means; null where it is not all there, or where the clock skips it. */
export function useMomentOf(clock: Clock | null): Date | null {
  const zone = useTimeZone() ?? 'UTC'
  return clock && momentInZone(`${clock.date}T${clock.time}`, zone)
}

/** Whether it goes out now or at a time. The time is the newsroom's, whatever zone one sits in. */
export function When(props: { value: Clock | null; earliest: Date | null; onChange: (value: Clock | null) => void }) {
  const { value, earliest, onChange } = props
  const t = useTranslations('plan')
  const zone = useTimeZone() ?? 'UTC'
  const at = useMomentOf(value)
  const complete = value !== null && value.date !== '' && value.time !== ''
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('when.question')}</legend>
      <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-2">
        {([null, 'at'] as const).map((kind) => (
          <label key={kind} className="flex min-h-9 items-center gap-2">
            <input
              type="radio"
              name="when"
              checked={(value === null) === (kind === null)}
              onChange={() => onChange(kind === null ? null : clockOf(earliest ?? nextHour(), zone))}
            />
            {t(kind === null ? 'when.now' : 'when.at')}
          </label>
        ))}
        {value ? (
          <span className="flex flex-wrap items-center gap-2">
            <Input
              type="date"
              aria-label={t('when.date')}
              className="w-auto!"
              value={value.date}
              required
              onChange={(event) => onChange({ ...value, date: event.target.value })}
            />
            <Input
              type="time"
              aria-label={t('when.time')}
              className="w-auto!"
              value={value.time}
              required
              onChange={(event) => onChange({ ...value, time: event.target.value })}
            />
          </span>
        ) : null}
      </div>
      {value ? (
        <p className={`text-sm ${complete && !at ? 'text-danger' : 'text-soft'}`}>
          {complete && !at ? t('when.gap') : t('when.zone', { zone: namedZone(at ?? new Date(), zone) })}
        </p>
      ) : null}
    </fieldset>
  )
}

const HOUR = 3_600_000

function nextHour(): Date {
  return new Date(Math.ceil(Date.now() / HOUR) * HOUR)
}

/** The clock at a moment; seconds count as the next minute, so that nothing is planned for before it. */
function clockOf(at: Date, zone: string): Clock {
  const minute = new Date(Math.ceil(at.getTime() / 60_000) * 60_000)
  const [date = '', time = ''] = isoInZone(minute, zone).split('T')
  return { date, time: time.slice(0, 5) }
}
