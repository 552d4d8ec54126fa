import type { Metadata } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { UploadPictures } from '#components/desk/media-picker/upload-pictures.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Field, Input, Select } from '#components/ui/field.tsx'
import { FilterForm } from '#components/ui/filter-form.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pages } from '#components/ui/pages.tsx'
import { listPictures } from '#lib/media/list.ts'
import { requireActor } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words((await requireActor()).language, 'media')('title') }
}

const filterSchema = z.object({
  q: z.string().max(200).optional().catch(undefined),
  credit: z.literal('none').optional().catch(undefined),
  before: z.string().max(200).optional().catch(undefined),
})

/** The newsroom’s pictures. */
export default async function PicturesPage({ searchParams }: PageProps<'/desk/media'>) {
  const actor = await requireActor()
  const t = words(actor.language, 'media')
  const filter = filterSchema.parse(await searchParams)
  const { q, credit, before } = filter
  const { pictures, next } = await listPictures(actor, { q, uncredited: credit === 'none', before })
  const isFiltered = Boolean(q || credit)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <UploadPictures />
      <FilterForm
        action="/desk/media"
        values={{ q, credit }}
        button={t('find')}
        className="my-5 grid max-w-2xl grid-cols-[minmax(0,1fr)_auto] items-end gap-3"
      >
        <Field id="q" label={t('search')}>
          <Input id="q" name="q" type="search" defaultValue={q} maxLength={200} />
        </Field>
        <Field id="by-credit" label={t('credit')}>
          <Select id="by-credit" name="credit" defaultValue={credit ?? ''}>
            <option value="">{t('any')}</option>
            <option value="none">{t('without')}</option>
          </Select>
        </Field>
      </FilterForm>
      {pictures.length === 0 ? (
        <EmptyState
          title={t(isFiltered ? 'noneFound' : 'none')}
          action={isFiltered ? <ButtonLink href="/desk/media">{t('all')}</ButtonLink> : null}
        >
          {isFiltered ? null : t('noneLead')}
        </EmptyState>
      ) : null}
      <ul className="grid grid-cols-2 gap-x-4 gap-y-5 sm:grid-cols-3 lg:grid-cols-4">
        {pictures.map((picture) => (
          <li key={picture.id} className="min-w-0">
            <Link href={`/desk/media/${picture.id}`} prefetch={false} className="block hover:underline">
              {/* biome-ignore lint/performance/noImgElement: pictures are our own fixed renditions */}
              <img
                src={`/media/${picture.id}/320.webp`}
                alt={picture.alt}
                loading="lazy"
                width={picture.width}
                height={picture.height}
                className="aspect-3/2 w-full bg-sunken object-contain"
              />
              <span className="mt-1 line-clamp-2 text-sm wrap-anywhere">{picture.caption || picture.fileName}</span>
            </Link>
            <p className={`text-xs wrap-anywhere ${picture.credit ? 'text-soft' : 'text-warn'}`}>
              {picture.credit || t('noCredit')}
            </p>
          </li>
        ))}
      </ul>
      <Pages
        label={t('pages')}
        first={before ? { href: addressOf({ ...filter, before: undefined }), label: t('newest') } : null}
        next={next ? { href: addressOf({ ...filter, before: next }), label: t('older') } : null}
      />
    </>
  )
}

function addressOf(filter: z.output<typeof filterSchema>): string {
  const said = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return said.length === 0 ? '/desk/media' : `/desk/media?${new URLSearchParams(said)}`
}
