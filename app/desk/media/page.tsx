import type { Metadata } from 'next'
import { UploadPictures } from '#components/desk/media-picker/upload-pictures.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Field, Input } from '#components/ui/field.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listPictures } from '#lib/media/list.ts'
import { requireActor } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words((await requireActor()).language, 'media')('title') }
}

/** The newsroom's pictures. */
export default async function PicturesPage({ searchParams }: PageProps<'/desk/media'>) {
  const actor = await requireActor()
  const t = words(actor.language, 'media')
  const asked = await searchParams
  const q = typeof asked.q === 'string' ? asked.q.slice(0, 200) : ''
  const before = typeof asked.before === 'string' ? asked.before : undefined
  const { pictures, next } = await listPictures(actor, { q, before })
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <UploadPictures />
      <form method="get" action="/desk/media" className="my-5 flex items-end gap-3">
        <Field id="q" label={t('search')} className="w-full max-w-sm">
          <Input id="q" name="q" type="search" defaultValue={q} />
        </Field>
        <Button type="submit">{t('find')}</Button>
      </form>
      {pictures.length === 0 ? (
        <EmptyState title={t(q ? 'noneFound' : 'none')}>{q ? null : t('noneLead')}</EmptyState>
      ) : null}
      <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-4">
        {pictures.map((picture) => (
          <li key={picture.id}>
            <a href={`/desk/media/${picture.id}`} className="block hover:underline">
              {/* biome-ignore lint/performance/noImgElement: pictures are our own fixed renditions */}
              <img
                src={`/media/${picture.id}/320.webp`}
                alt={picture.alt}
                loading="lazy"
                className="aspect-3/2 w-full bg-sunken object-contain"
              />
              <span className="mt-1 line-clamp-2 text-sm">{picture.caption || picture.fileName}</span>
            </a>
            <p className={`text-xs ${picture.credit ? 'text-soft' : 'text-warn'}`}>{picture.credit || t('noCredit')}</p>
          </li>
        ))}
      </ul>
      {next ? (
        <p className="mt-6">
          <ButtonLink href={`/desk/media?${new URLSearchParams({ ...(q ? { q } : {}), before: next })}`}>
            {t('older')}
          </ButtonLink>
        </p>
      ) : null}
    </>
  )
}
