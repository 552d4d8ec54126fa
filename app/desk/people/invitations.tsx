import { Moment } from '#components/desk/moment.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { KeepFocus } from '#components/ui/keep-focus.tsx'
import type { Actor } from '#lib/person/actor.ts'
import type { ListedInvitation } from '#lib/person/list-invitations.ts'
import { words } from '#lib/web/words.ts'
import { RevokeForm } from './revoke-form.tsx'

type Props = { actor: Actor; invitations: ListedInvitation[]; next: string | null; zone: string }

/** Invitations that can still be accepted. */
export function Invitations({ actor, invitations, next, zone }: Props) {
  const t = words(actor.language, 'people')
  if (invitations.length === 0) return null
  return (
    <section aria-labelledby="invitations" className="mb-10">
      <h2 id="invitations" className="border-b-2 border-ink pb-1 text-sm font-semibold">
        {t('invitations.title')}
      </h2>
      <KeepFocus label={t('invitations.title')}>
        <ul className="divide-y divide-rule border-b border-rule">
          {invitations.map(({ id, email, role, invitedBy, expiresAt }) => (
            <li key={id} className="flex items-center justify-between gap-x-4 py-2.5">
              <div className="min-w-0">
                <p className="wrap-anywhere">
                  {email} <span className="text-sm whitespace-nowrap text-soft">{t(`roles.${role}`)}</span>
                </p>
                <p className="text-sm text-soft">
                  {t('invitations.by')}: {invitedBy.name}. {t('invitations.until')}{' '}
                  <Moment at={expiresAt} language={actor.language} zone={zone} />
                </p>
              </div>
              <RevokeForm id={id} label={t('invitations.revokeNamed', { email })} />
            </li>
          ))}
        </ul>
      </KeepFocus>
      {next ? (
        <p className="mt-4">
          <ButtonLink href={`/desk/people?before=${next}`}>{t('invitations.next')}</ButtonLink>
        </p>
      ) : null}
    </section>
  )
}
