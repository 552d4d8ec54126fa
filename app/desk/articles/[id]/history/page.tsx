import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { Moment } from '#components/desk/moment.tsx'
import { HistoryActions } from '#components/desk/story/history-actions.tsx'
import { RevisionDiff } from '#components/desk/story/revision-diff.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pages } from '#components/ui/pages.tsx'
import { findArticleForDesk } from '#lib/article/find.ts'
import { headlineToPublish } from '#lib/article/why-not-publish.ts'
import { can } from '#lib/person/policy.ts'
import { findRevision, findRevisionBefore, type HistoryLine, listHistory } from '#lib/revision/history.ts'
import { findSite } from '#lib/setting/site.ts'
import { requireActor } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'

const text = z.string().max(200).optional().catch(undefined)
const asking = z.object({ revision: text, before: text })

export async function generateMetadata(): Promise<Metadata> {
  return { title: words((await requireActor()).language, 'story')('history.title') }
}

/** A story's revisions, and what changed from the one before to the one that is chosen. */
export default async function HistoryPage({ params, searchParams }: PageProps<'/desk/articles/[id]/history'>) {
  const actor = await requireActor()
  const { id } = await params
  const article = await findArticleForDesk(actor, id)
  if (!article) notFound()
  const t = words(actor.language, 'story')
  const asked = asking.parse(await searchParams)
  const [{ lines, next }, site] = await Promise.all([listHistory(actor, id, asked.before), findSite()])
  const chosenId = asked.revision ?? lines[0]?.id
  const chosen = chosenId ? await findRevision(actor, id, chosenId) : null
  const old = chosen ? await findRevisionBefore(actor, id, chosen) : null
  const address = (asked: { revision?: string | undefined; before?: string | undefined | null }) => {
    const query = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]))
    return `/desk/articles/${id}/history?${new URLSearchParams(query)}`
  }
  return (
    <>
      <PageHeader
        title={t('history.of', { headline: headlineToPublish(article) || t('untitled') })}
        actions={<ButtonLink href={`/desk/articles/${id}`}>{t('history.back')}</ButtonLink>}
      />
      <div className="grid gap-8 lg:grid-cols-[18rem_minmax(0,1fr)]">
        <div>
          <ol className="border-t border-rule">
            {lines.map((one) => (
              <li key={one.id} className={`border-b border-rule ${one.id === chosenId ? 'bg-sunken' : ''}`}>
                <a
                  href={address({ revision: one.id, before: asked.before })}
                  aria-current={one.id === chosenId}
                  className="block px-2 py-2.5 hover:bg-sunken"
                >
                  <span className="flex flex-wrap items-center gap-2">
                    <Badge tone={one.state === 'published' ? 'good' : one.state === 'draft' ? 'accent' : 'neutral'}>
                      {t(`history.${one.state}`)}
                    </Badge>
                    {one.number === null ? null : <span className="text-sm text-soft">№ {one.number}</span>}
                    {one.sealedAt ? <Badge tone="danger">{t('history.sealed')}</Badge> : null}
                  </span>
                  <span className="mt-1 block text-sm">
                    <Moment
                      at={one.publishedAt ?? one.savedAt}
                      language={actor.language}
                      zone={site.zone}
                      style="short"
                    />
                  </span>
                  <span className="block text-sm text-soft">{(one.publishedBy ?? one.savedBy).name}</span>
                  <Corrections line={one} />
                </a>
              </li>
            ))}
          </ol>
          <Pages
            label={t('history.pages')}
            first={asked.before ? { href: address({}), label: t('history.newest') } : null}
            next={next ? { href: address({ before: next }), label: t('history.older') } : null}
          />
        </div>
        <section aria-live="polite">
          {chosen ? (
            <>
              <RevisionDiff before={old} after={chosen} language={actor.language} />
              <HistoryActions
                articleId={id}
                version={article.version}
                revisionId={chosen.id}
                mayRestore={
                  can(actor, 'revision.restore', {
                    createdById: article.createdById,
                    contributorIds: article.contributorIds,
                  }) &&
                  chosen.state !== 'draft' &&
                  article.state !== 'spiked'
                }
                maySeal={
                  can(actor, 'revision.seal') &&
                  (chosen.state === 'superseded' || chosen.state === 'aside') &&
                  chosen.sealedAt === null
                }
              />
            </>
          ) : (
            <p className="text-soft">{t('history.hidden')}</p>
          )}
        </section>
      </div>
    </>
  )
}

function Corrections({ line }: { line: HistoryLine }) {
  return line.corrections.map((one) => (
    <span key={one.createdAt.toISOString()} className="mt-1 block text-sm text-warn">
      {one.note}
    </span>
  ))
}
