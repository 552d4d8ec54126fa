import type { Metadata } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Field, Input, Select } from '#components/ui/field.tsx'
import { FilterForm } from '#components/ui/filter-form.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pages } from '#components/ui/pages.tsx'
import { listTags, MOST_COUNTED } from '#lib/tag/list.ts'
import { tagKinds } from '#lib/tag/name.ts'
import { requireActor } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'

const filterSchema = z.object({
  q: z.string().max(100).optional().catch(undefined),
  kind: z.enum(tagKinds).optional().catch(undefined),
  after: z.string().max(400).optional().catch(undefined),
})

export async function generateMetadata(): Promise<Metadata> {
  return { title: words((await requireActor()).language, 'tags')('title') }
}

/** The newsroom's tags by name. */
export default async function TagsPage({ searchParams }: PageProps<'/desk/tags'>) {
  const actor = await requireActor()
  const t = words(actor.language, 'tags')
  const filter = filterSchema.parse(await searchParams)
  const { tags, next } = await listTags(actor, filter)
  const isFiltered = Boolean(filter.q || filter.kind)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <FilterForm
        action="/desk/tags"
        values={{ q: filter.q, kind: filter.kind }}
        button={t('show')}
        className="mb-4 grid max-w-3xl grid-cols-[minmax(0,1fr)_auto] items-end gap-3"
      >
        <Field id="q" label={t('search')}>
          <Input id="q" name="q" type="search" defaultValue={filter.q ?? ''} maxLength={100} />
        </Field>
        <Field id="kind" label={t('kindLabel')}>
          <Select id="kind" name="kind" defaultValue={filter.kind ?? ''}>
            <option value="">{t('any')}</option>
            {tagKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
      </FilterForm>
      {tags.length === 0 ? (
        <EmptyState
          title={t(isFiltered ? 'noneFound' : 'none')}
          action={isFiltered ? <ButtonLink href="/desk/tags">{t('all')}</ButtonLink> : null}
        >
          {isFiltered ? null : t('noneLead')}
        </EmptyState>
      ) : (
        <table className="w-full max-w-3xl border-collapse text-left">
          <thead>
            <tr className="border-b-2 border-ink text-sm">
              <th className="py-2 pr-4 font-semibold">{t('name')}</th>
              <th className="py-2 pr-4 font-semibold">{t('kindLabel')}</th>
              <th className="py-2 text-right font-semibold">{t('stories')}</th>
            </tr>
          </thead>
          <tbody>
            {tags.map((tag) => (
              <tr key={tag.id} className="border-b border-rule">
                <td className="py-2 pr-4">
                  <Link href={`/desk/tags/${tag.id}`} prefetch={false} className="wrap-anywhere hover:underline">
                    {tag.name}
                  </Link>
                  {tag.alias ? <span className="text-soft wrap-anywhere"> · {tag.alias}</span> : null}
                </td>
                <td className="py-2 pr-4 text-soft">{t(`kind.${tag.kind}`)}</td>
                <td className="py-2 text-right tabular-nums">{tag.stories < MOST_COUNTED ? tag.stories : t('many')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pages
        label={t('pages')}
        first={filter.after ? { href: addressOf({ ...filter, after: undefined }), label: t('first') } : null}
        next={next ? { href: addressOf({ ...filter, after: next }), label: t('more') } : null}
      />
    </>
  )
}

function addressOf(filter: z.output<typeof filterSchema>): string {
  const said = Object.entries(filter).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '',
  )
  return said.length === 0 ? '/desk/tags' : `/desk/tags?${new URLSearchParams(said)}`
}
