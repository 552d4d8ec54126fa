import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DescribeForm } from '#components/desk/media-picker/describe-form.tsx'
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
  const stories = new Map(picture.revisions.map(({ revision }) => [revision.article.id, revision.headline]))
  return (
    <>
      <PageHeader
        title={picture.caption || picture.fileName}
        lead={t('by', {
          name: picture.createdBy.name,
          file: picture.fileName,
          width: picture.width,
          height: picture.height,
        })}
      />
      <div className="grid gap-8 md:grid-cols-2">
        {/* biome-ignore lint/performance/noImgElement: pictures are our own fixed renditions */}
        <img src={`/media/${picture.id}/640.webp`} alt={picture.alt} className="w-full bg-sunken object-contain" />
        <div className="grid content-start gap-6">
          <DescribeForm
            picture={{ id: picture.id, alt: picture.alt, caption: picture.caption, credit: picture.credit }}
          />
          <section>
            <h2 className="text-sm font-semibold">{t('usedIn')}</h2>
            {stories.size === 0 ? <p className="text-soft">{t('unused')}</p> : null}
            <ul>
              {[...stories].map(([id, headline]) => (
                <li key={id}>
                  <a className="underline" href={`/desk/articles/${id}`}>
                    {headline || t('untitled')}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </>
  )
}
