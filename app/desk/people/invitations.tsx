import { ButtonLink } from '#components/ui/button.tsx'
import { Moment } from '#components/ui/moment.tsx'
import type { Actor } from '#lib/person/actor.ts'
import type { ListedInvitation } from '#lib/person/list-invitations.ts'
import { words } from '#lib/web/words.ts'
import { RevokeForm } from './revoke-form.tsx'

type Props = { actor: Actor; invitations: ListedInvitation[]; next: string | null; zone: string }

/** Invitations that can still be accepted. */
export function Invitations({ actor, invitations, next, zone }: Props) {
  const t = words(actor.language, 'people')
  return (
    <section aria-labelledby="invitations" className="mt-12">
      <h2 id="invitations" className="mb-3 font-serif text-xl font-semibold">
        {t('invitations.title')}
      </h2>
      {invitations.length === 0 ? <p className="text-soft">{t('invitations.empty')}</p> : null}
      <ul className="divide-y divide-rule border-y border-rule empty:hidden">
        {invitations.map(({ id, email, role, invitedBy, expiresAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2.5">
            <div className="min-w-0">
              <p className="break-all">
                {email} <span className="text-sm text-soft">{t(`roles.${role}`)}</span>
              </p>
              <p className="text-sm text-soft">
                {t('invitations.by')}: {invitedBy.name}. {t('invitations.until')}{' '}
                <Moment at={expiresAt} language={actor.language} zone={zone} style="short" />
              </p>
            </div>
            <RevokeForm id={id} label={t('invitations.revokeNamed', { email })} />
          </li>
        ))}
      </ul>
      {next ? (
        <p className="mt-4">
          <ButtonLink href={`/desk/people?before=${next}`}>{t('invitations.next')}</ButtonLink>
        </p>
      ) : null}
    </section>
  )
}
