'use client'

import { useTranslations } from 'next-intl'
import { roles } from '#lib/person/roles.ts'

/** The roles with what each of them may do, as radio buttons. `titled`: a heading above says what is chosen. */
export function RoleChoice({ chosen, errors, titled }: { chosen: string; errors: string[]; titled?: boolean }) {
  const t = useTranslations('people')
  return (
    <fieldset aria-describedby={errors.length > 0 ? 'role-errors' : undefined}>
      <legend className={titled ? 'sr-only' : 'mb-1 text-sm font-medium'}>{t('invite.role')}</legend>
      <div className="divide-y divide-rule border-y border-rule">
        {roles.map((role) => (
          <label key={role} className="flex cursor-pointer items-start gap-3 py-2.5">
            <input
              type="radio"
              name="role"
              value={role}
              defaultChecked={role === chosen}
              className="mt-1 size-4 accent-accent"
            />
            <span>
              <span className="block font-medium">{t(`roles.${role}`)}</span>
              <span className="block text-sm text-soft">{t(`roleHints.${role}`)}</span>
            </span>
          </label>
        ))}
      </div>
      {errors.length > 0 ? (
        <p id="role-errors" className="mt-1 text-sm font-medium text-danger">
          {errors.join(' ')}
        </p>
      ) : null}
    </fieldset>
  )
}
