import type { Metadata } from 'next'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listPeople } from '#lib/person/list.ts'
import { listOpenInvitations } from '#lib/person/list-invitations.ts'
import { findSite } from '#lib/setting/site.ts'
import { oneValue } from '#lib/web/query.ts'
import { requireVerb } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'
import { Invitations } from './invitations.tsx'
import { PeopleTable } from './people-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const actor = await requireVerb('person.change')
  return { title: words(actor.language, 'people')('list.title') }
}

export default async function PeoplePage({ searchParams }: PageProps<'/desk/people'>) {
  const actor = await requireVerb('person.change')
  const query = await searchParams
  const after = oneValue(query.after)
  const [{ people, next }, open, { zone }] = await Promise.all([
    listPeople(actor, after),
    listOpenInvitations(actor, oneValue(query.before)),
    findSite(),
  ])
  const t = words(actor.language, 'people')
  return (
    <>
      <PageHeader
        title={t('list.title')}
        lead={t('list.lead')}
        actions={
          <ButtonLink look="primary" href="/desk/people/invite">
            {t('list.invite')}
          </ButtonLink>
        }
      />
      <PeopleTable actor={actor} people={people} zone={zone} />
      <nav className="mt-4 flex gap-2">
        {after ? <ButtonLink href="/desk/people">{t('list.first')}</ButtonLink> : null}
        {next ? <ButtonLink href={`/desk/people?after=${next}`}>{t('list.next')}</ButtonLink> : null}
      </nav>
      <Invitations actor={actor} invitations={open.invitations} next={open.next} zone={zone} />
    </>
  )
}
