import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { DescribeForm } from '#components/desk/media-picker/describe-form.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { findPicture } from '#lib/media/find.ts'
import { requireActor } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words((await requireActor()).language, 'media')('one') }
}

/** One picture: what is said of it, and where it is used. */
export default async function PicturePage({ params }: PageProps<'/desk/media/[id]'>) {
  const actor = await requireActor()
  const picture = await findPicture(actor, (await params).id)
  if (!picture) notFound()
  const t = words(actor.language, 'media')
  const stories = new Map<string, { headline: string; isOnSite: boolean }>()
  for (const { revision } of picture.revisions) {
    const before = stories.get(revision.article.id)
    const isOnSite = revision.state === 'published' || before?.isOnSite === true
    stories.set(revision.article.id, { headline: revision.headline, isOnSite })
  }
  return (
    <>
      <PageHeader
        title={picture.caption || picture.fileName}
        back={{ href: '/desk/media', label: t('title') }}
        lead={t('by', {
          name: picture.createdBy.name,
          file: picture.fileName,
          width: picture.width,
          height: picture.height,
        })}
      />
      <div className="grid gap-8 md:grid-cols-2">
        {/* biome-ignore lint/performance/noImgElement: pictures are our own fixed renditions */}
        <img
          src={`/media/${picture.id}/640.webp`}
          alt={picture.alt}
          width={picture.width}
          height={picture.height}
          className="max-h-[70dvh] w-full bg-sunken object-contain"
        />
        <div className="grid min-w-0 content-start gap-8">
          <DescribeForm
            picture={{ id: picture.id, alt: picture.alt, caption: picture.caption, credit: picture.credit }}
          />
          <section>
            <h2 className="border-b-2 border-ink pb-1 text-sm font-semibold">{t('usedIn')}</h2>
            {stories.size === 0 ? <p className="py-2 text-soft">{t('unused')}</p> : null}
            <ul>
              {[...stories].map(([id, { headline, isOnSite }]) => (
                <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-b border-rule py-2">
                  <Link
                    href={`/desk/articles/${id}`}
                    prefetch={false}
                    className="font-serif wrap-anywhere hover:underline"
                  >
                    {headline || t('untitled')}
                  </Link>
                  <Badge tone={isOnSite ? 'good' : 'neutral'}>{t(isOnSite ? 'onSite' : 'inDraft')}</Badge>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </>
  )
}
