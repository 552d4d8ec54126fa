'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { Reason } from '#lib/platform/outcome.ts'

/** A point in time among a reason's values, as `toISOString` writes it. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** Turns a reason into words: `reasons.<code>` in the message files, with the reason's values; a code without words says so plainly. */
export function useReason(): (reason: Reason) => string {
  const t = useTranslations('reasons')
  const format = useFormatter()
  const print = (value: string | number) =>
    typeof value === 'string' && MOMENT.test(value)
      ? format.dateTime(new Date(value), { dateStyle: 'long', timeStyle: 'short' })
      : value
  return ({ code, values = {} }) =>
    t.has(code)
      ? t(code, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, print(value)])))
      : `${t('unknown')} (${code})`
}

/** The reasons of one field, as words for a Field. */
export function useFieldErrors(reasons: readonly Reason[]): (field: string) => string[] {
  const say = useReason()
  return (field) => reasons.filter((reason) => reason.field === field).map(say)
}

/** The reasons that belong to no field of the form, read out when they appear. */
export function FormProblems({ reasons, fields = [] }: { reasons: readonly Reason[]; fields?: readonly string[] }) {
  const say = useReason()
  const general = reasons.filter((reason) => !reason.field || !fields.includes(reason.field))
  if (general.length === 0) return null
  return (
    <div role="alert" data-problems tabIndex={-1} className="border-l-4 border-danger bg-danger-soft px-3.5 py-2.5">
      <ul className="grid gap-1">
        {general.map((reason) => (
          <li key={`${reason.code}${reason.field ?? ''}`}>
            {say(reason)} {reason.code === 'signedOut' ? <SignInLink /> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The way back in, beside the page: what is typed stays where it is. */
function SignInLink() {
  const t = useTranslations('reasons')
  return (
    <a href="/sign-in" target="_blank" rel="noopener" className="underline">
      {t('toSignIn')}
    </a>
  )
}
