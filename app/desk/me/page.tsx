import type { Metadata } from 'next'
import { PageHeader } from '#components/ui/page-header.tsx'
import { findMe } from '#lib/person/find-me.ts'
import { listMySessions } from '#lib/session/list.ts'
import { findSite } from '#lib/setting/site.ts'
import { findSigned, requireActor } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'
import { LanguageForm } from './language-form.tsx'
import { NameForm } from './name-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { Sessions } from './sessions.tsx'
import { SignOutForm } from './sign-out-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const actor = await requireActor()
  return { title: words(actor.language, 'people')('me.title') }
}

export default async function MePage() {
  const actor = await requireActor()
  const [me, signed, sessions, { zone }] = await Promise.all([
    findMe(actor),
    findSigned(),
    listMySessions(actor),
    findSite(),
  ])
  const t = words(actor.language, 'people')
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={t('me.title')}
        lead={
          <>
            <span className="break-all">{me.email}</span>, {t(`roles.${actor.role}`)}
          </>
        }
        actions={<SignOutForm />}
      />
      <div className="divide-y divide-rule">
        <NameForm name={actor.name} />
        <LanguageForm language={actor.language} />
        <PasswordForm email={me.email} />
        <Sessions actor={actor} sessions={sessions} hereId={signed?.sessionId ?? null} zone={zone} />
      </div>
    </div>
  )
}
