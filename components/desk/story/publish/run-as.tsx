import { useLocale, useTranslations } from 'next-intl'
import { Input } from '#components/ui/field.tsx'
import { printWireDate } from '#lib/setting/printed-time.ts'

type As = 'new' | 'archive'

/** The one question an old text asks: does it run as new, or is it filed as archive, and under which day. */
export function RunAs(props: {
  date: string | null
  value: As | null
  onChange: (value: As) => void
  onDate: (date: string) => void
}) {
  const { date, value, onChange, onDate } = props
  const t = useTranslations('story')
  const shown = printWireDate(date ?? '', useLocale())
  return (
    <fieldset className="border-l-4 border-warn bg-warn-soft px-3.5 py-2.5">
      <legend className="sr-only">{t('run.question')}</legend>
      <p className="font-medium">{t('run.question')}</p>
      {(['new', 'archive'] as const).map((choice) => (
        <label key={choice} className="mt-1.5 flex min-h-6 items-start gap-2">
          <input
            type="radio"
            name="runAs"
            className="mt-1"
            checked={value === choice}
            onChange={() => onChange(choice)}
          />
          {t(`run.${choice}`, { date: shown })}
        </label>
      ))}
      {value === 'archive' ? (
        <label htmlFor="sheet-otherDay" className="mt-2 ml-6 flex flex-wrap items-center gap-2 text-sm">
          {t('run.otherDay')}
          <Input
            id="sheet-otherDay"
            type="date"
            className="w-auto"
            value={/^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0] ?? ''}
            onChange={(event) => event.target.value && onDate(event.target.value)}
          />
        </label>
      ) : null}
    </fieldset>
  )
}
