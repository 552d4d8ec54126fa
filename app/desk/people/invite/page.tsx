import type { Metadata } from 'next'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireVerb } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'
import { InviteForm } from './invite-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const actor = await requireVerb('person.invite')
  return { title: words(actor.language, 'people')('invite.title') }
}

export default async function InvitePage() {
  const actor = await requireVerb('person.invite')
  const t = words(actor.language, 'people')
  return (
    <div className="max-w-xl">
      <PageHeader
        title={t('invite.title')}
        lead={t('invite.lead')}
        back={{ href: '/desk/people', label: t('list.title') }}
      />
      <InviteForm />
    </div>
  )
}
