import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { MergeTag } from '#components/desk/tag-picker/merge-tag.tsx'
import { TagForms } from '#components/desk/tag-picker/tag-forms.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { mayEver } from '#lib/person/policy.ts'
import { findTag } from '#lib/tag/find.ts'
import { MOST_MERGED_COUNTED } from '#lib/tag/merge.ts'
import { requireActor } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'

export async function generateMetadata({ params }: PageProps<'/desk/tags/[id]'>): Promise<Metadata> {
  const tag = await findTag(await requireActor(), (await params).id)
  return { title: tag?.name ?? '…' }
}

/** One tag: its names, its stories, and what can be done with it. */
export default async function TagPage({ params }: PageProps<'/desk/tags/[id]'>) {
  const actor = await requireActor()
  const tag = await findTag(actor, (await params).id)
  if (!tag) notFound()
  const t = words(actor.language, 'tags')
  const names = tag.names.filter((one) => one.alias).map(({ id, name }) => ({ id, name }))
  return (
    <>
      <PageHeader
        title={tag.name}
        back={{ href: '/desk/tags', label: t('title') }}
        lead={t(`kind.${tag.kind}`)}
        actions={tag.revisions.length > 0 ? <ButtonLink href={`/tag/${tag.slug}`}>{t('onSite')}</ButtonLink> : null}
      />
      <div className="grid gap-10 md:grid-cols-2">
        <div className="grid min-w-0 content-start gap-8">
          <TagForms
            tag={{ id: tag.id, name: tag.name, kind: tag.kind }}
            aliases={names}
            editable={mayEver(actor, 'tag.change')}
          />
          {mayEver(actor, 'tag.merge') ? (
            <MergeTag tag={{ id: tag.id, name: tag.name, kind: tag.kind }} most={MOST_MERGED_COUNTED} />
          ) : null}
        </div>
        <section className="min-w-0">
          <h2 className="border-b-2 border-ink pb-1 text-sm font-semibold">{t('newest')}</h2>
          {tag.revisions.length === 0 ? <p className="py-2 text-soft">{t('noStories')}</p> : null}
          <ul>
            {tag.revisions.map(({ revision }) => (
              <li key={revision.articleId} className="border-b border-rule py-2">
                <Link
                  href={`/desk/articles/${revision.articleId}`}
                  prefetch={false}
                  className="font-serif wrap-anywhere hover:underline"
                >
                  {revision.headline}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  )
}
