import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { momentText } from '#components/desk/moment.tsx'
import { VersionAlarm } from '#components/desk/version/version-alarm.tsx'
import { VersionBoard } from '#components/desk/version/version-board.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { findArticleForDesk } from '#lib/article/find.ts'
import { whyNotSave } from '#lib/article/save.ts'
import { headlineToPublish } from '#lib/article/why-not-publish.ts'
import { can } from '#lib/person/policy.ts'
import { findSite } from '#lib/setting/site.ts'
import { requireActor } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'
import { findVersion } from '#lib/wire/find-version.ts'
import { whyNotSee } from '#lib/wire/see-version.ts'
import { rowsOf } from './view-of.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words((await requireActor()).language, 'version')('title') }
}

/** What a newer version of a story's copy changes, beside the copy it was made of and beside the story: each change is brought in by a press. */
export default async function NewerPage({ params }: PageProps<'/desk/articles/[id]/newer'>) {
  const actor = await requireActor()
  const article = await findArticleForDesk(actor, (await params).id)
  if (!article) notFound()
  const t = words(actor.language, 'version')
  const [{ zone }, found] = await Promise.all([findSite(), findVersion(actor, article)])
  const headline = headlineToPublish(article) || words(actor.language, 'story')('untitled')
  const version = found?.version
  const mayWrite = can(actor, 'article.save', {
    createdById: article.createdById,
    contributorIds: article.contributorIds,
  })
  return (
    <>
      <PageHeader
        title={t('of', { headline })}
        back={{ href: `/desk/articles/${article.id}`, label: t('back') }}
        lead={
          version
            ? t('lead', {
                agency: version.now.agency ?? t('noAgency'),
                at: momentText(version.now.receivedAt, actor.language, zone),
              })
            : undefined
        }
      />
      {!found ? (
        <EmptyState
          title={t('none')}
          action={<ButtonLink href={`/desk/articles/${article.id}`}>{t('back')}</ButtonLink>}
        >
          {t('noneLead')}
        </EmptyState>
      ) : !version ? (
        <Notice tone="warn">
          {t('unreadable')} <ButtonLink href={`/desk/wire/${found.newer.itemId}`}>{t('openCopy')}</ButtonLink>
        </Notice>
      ) : (
        <div className="grid gap-4">
          {mayWrite ? null : <Notice>{t('readOnly', { name: article.createdBy.name })}</Notice>}
          {mayWrite && whyNotSave(article).length > 0 ? <Notice>{t('notNow')}</Notice> : null}
          <VersionAlarm version={version} between={found.newer.itemIds.length - 1} language={actor.language} />
          <VersionBoard
            key={found.newer.itemId}
            view={{
              storyId: article.id,
              seen: article.version,
              itemId: found.newer.itemId,
              language: version.ours.language,
              fields: version.now.alarm === 'kill' ? [] : version.fields,
              rows: version.now.alarm === 'kill' ? [] : rowsOf(version),
              content: version.ours,
              mayBring: mayWrite && whyNotSave(article).length === 0,
              maySee: mayWrite && whyNotSee(actor, found.newer).length === 0,
            }}
          />
        </div>
      )}
    </>
  )
}
