import type { Actor, Language } from '#lib/person/actor.ts'
import type { InvitationLink } from '#lib/person/invite.ts'
import type { ResetLink } from '#lib/person/reset-password.ts'
import { env } from '#lib/platform/env.ts'
import { canMail, sendMail } from '#lib/platform/mail.ts'
import { printMoment } from '#lib/setting/printed-time.ts'
import { findSite } from '#lib/setting/site.ts'
import { words } from './words.ts'

/** What became of a one-time link: mailed, or to be shown on screen this once. `until` is printed for the one who made it. */
export type Delivered = { to: string; until: string; link: string | null; mailFailed: boolean }

/** Mails an invitation if there is a mail server. The address in it is the configured site's, whatever the request said. */
export async function deliverInvitation(actor: Actor, invitation: InvitationLink): Promise<Delivered> {
  const link = `${env().SITE_URL}/invitation/${invitation.token}`
  return deliver(actor, invitation.email, link, invitation.expiresAt, actor.language, (t, until) => ({
    subject: t('mail.invitationSubject', { name: actor.name }),
    text: t('mail.invitationText', { name: actor.name, role: t(`roles.${invitation.role}`), link, until }),
  }))
}

/** Mails a reset link if there is a mail server, in the language of the person it is for. */
export async function deliverReset(actor: Actor, reset: ResetLink): Promise<Delivered> {
  const link = `${env().SITE_URL}/reset/${reset.token}`
  return deliver(actor, reset.email, link, reset.expiresAt, reset.language, (t, until) => ({
    subject: t('mail.resetSubject'),
    text: t('mail.resetText', { name: actor.name, link, until }),
  }))
}

/** Tells a person that their password was changed, if there is a mail server: if it was not them, they learn of it. */
export async function tellPasswordChanged(email: string, language: Language): Promise<void> {
  const t = words(language, 'people')
  if (canMail()) await sendMail({ to: email, subject: t('mail.changedSubject'), text: t('mail.changedText') })
}

type Words = ReturnType<typeof words<'people'>>

async function deliver(
  actor: Actor,
  to: string,
  link: string,
  expiresAt: Date,
  language: Language,
  letter: (t: Words, until: string) => { subject: string; text: string },
): Promise<Delivered> {
  const { zone } = await findSite()
  const until = printMoment(expiresAt, actor.language, zone)
  if (!canMail()) return { to, until, link, mailFailed: false }
  const sent = await sendMail({ to, ...letter(words(language, 'people'), printMoment(expiresAt, language, zone)) })
  return { to, until, link: sent ? null : link, mailFailed: !sent }
}
