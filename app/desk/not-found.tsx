import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { requireActor } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'

/** For a desk page that is not there, and for one that is not for this person's role: the answer is the same. */
export default async function DeskNotFound() {
  const actor = await requireActor()
  const t = words(actor.language, 'people')
  return (
    <EmptyState
      title={<h1>{t('notFound.title')}</h1>}
      action={<ButtonLink href="/desk">{t('notFound.back')}</ButtonLink>}
    >
      {t('notFound.lead')}
    </EmptyState>
  )
}
