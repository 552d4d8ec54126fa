import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Moment } from '#components/desk/moment.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { whyNotChangeRole } from '#lib/person/change-role.ts'
import { findPerson } from '#lib/person/find.ts'
import { whyNotResetPassword } from '#lib/person/reset-password.ts'
import { roles } from '#lib/person/roles.ts'
import { whyNotSuspend } from '#lib/person/suspend.ts'
import { findSite } from '#lib/setting/site.ts'
import { requireVerb } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'
import { AccessForm } from './access-form.tsx'
import { EverywhereForm } from './everywhere-form.tsx'
import { ResetForm } from './reset-form.tsx'
import { RoleForm } from './role-form.tsx'

export async function generateMetadata({ params }: PageProps<'/desk/people/[id]'>): Promise<Metadata> {
  const actor = await requireVerb('person.change')
  const person = await findPerson(actor, (await params).id)
  return person ? { title: person.name } : {}
}

export default async function PersonPage({ params }: PageProps<'/desk/people/[id]'>) {
  const actor = await requireVerb('person.change')
  const person = await findPerson(actor, (await params).id)
  if (!person) notFound()
  const { zone } = await findSite()
  const t = words(actor.language, 'people')
  const moment = (at: Date, style: 'short' | 'day') => (
    <Moment at={at} language={actor.language} zone={zone} style={style} />
  )
  const { id, role, suspendedAt, suspendedBy } = person
  const otherRoles = roles.filter((one) => one !== role)
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={person.name}
        back={{ href: '/desk/people', label: t('list.title') }}
        lead={
          <>
            <span className="break-all">{person.email}</span>, {t(`roles.${role}`)}
          </>
        }
        actions={
          suspendedAt ? (
            <Badge tone="danger" solid>
              {t('list.suspended')}
            </Badge>
          ) : null
        }
      />
      <dl className="mb-8 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5">
        <dt className="text-soft">{t('person.joined')}</dt>
        <dd>{moment(person.createdAt, 'day')}</dd>
        <dt className="text-soft">{t('list.lastSeen')}</dt>
        <dd>{person.lastSeenAt ? moment(person.lastSeenAt, 'short') : t('list.never')}</dd>
        <dt className="text-soft">{t('person.sessions')}</dt>
        <dd>{person.openSessions}</dd>
        {suspendedAt ? (
          <>
            <dt className="text-soft">{t('list.suspended')}</dt>
            <dd>
              {moment(suspendedAt, 'short')}
              {suspendedBy ? `, ${suspendedBy.name}` : ''}
            </dd>
          </>
        ) : null}
      </dl>
      <p className="mb-10 flex flex-wrap gap-x-6 gap-y-2">
        <Link href={`/desk/audit?person=${id}`} prefetch={false} className="text-accent underline underline-offset-4">
          {t('person.history')}
        </Link>
        <Link href={`/desk/audit?thing=${id}`} prefetch={false} className="text-accent underline underline-offset-4">
          {t('person.about')}
        </Link>
      </p>
      <div className="divide-y divide-rule border-t border-rule">
        <RoleForm id={id} role={role} whyNot={otherRoles.flatMap((one) => whyNotChangeRole(person, one)).slice(0, 1)} />
        <ResetForm id={id} whyNot={whyNotResetPassword(person)} />
        <EverywhereForm id={id} />
        <AccessForm id={id} suspended={suspendedAt !== null} whyNot={whyNotSuspend(person)} />
      </div>
    </div>
  )
}
