import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { findOpenInvitation } from '#lib/person/find-invitation.ts'
import { findLanguage } from '#lib/web/language.ts'
import { words } from '#lib/web/words.ts'
import { AcceptForm } from './accept-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await findLanguage(), 'people')('welcome.invitationTitle') }
}

export default async function InvitationPage({ params }: PageProps<'/invitation/[token]'>) {
  const { token } = await params
  const invitation = await findOpenInvitation(token)
  if (!invitation) notFound()
  const language = await findLanguage()
  const t = words(language, 'people')
  const { email, role, invitedBy } = invitation
  return (
    <>
      <div className="grid gap-2">
        <h1 className="font-serif text-3xl leading-tight font-semibold">{t('welcome.invitationTitle')}</h1>
        <p>{t('welcome.invitationLead', { name: invitedBy.name, role: t(`roles.${role}`), email })}</p>
      </div>
      <AcceptForm token={token} email={email} language={language} />
    </>
  )
}
