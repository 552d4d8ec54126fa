import type { Metadata } from 'next'
import { z } from 'zod'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Field, Input, Select } from '#components/ui/field.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
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
  const query = new URLSearchParams(
    Object.entries(filter).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
  if (next) query.set('after', next)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <form method="get" action="/desk/tags" className="mb-5 flex flex-wrap items-end gap-3">
        <Field id="q" label={t('search')}>
          <Input id="q" name="q" type="search" defaultValue={filter.q ?? ''} />
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
        <Button type="submit">{t('show')}</Button>
      </form>
      {tags.length === 0 ? (
        <EmptyState title={t(isFiltered ? 'noneFound' : 'none')}>{isFiltered ? null : t('noneLead')}</EmptyState>
      ) : (
        <table className="w-full max-w-3xl border-collapse text-left">
          <thead>
            <tr className="border-b-2 border-ink text-sm">
              <th className="py-2 font-semibold">{t('name')}</th>
              <th className="py-2 font-semibold">{t('kindLabel')}</th>
              <th className="py-2 text-right font-semibold">{t('stories')}</th>
            </tr>
          </thead>
          <tbody>
            {tags.map((tag) => (
              <tr key={tag.id} className="border-b border-rule">
                <td className="py-2">
                  <a href={`/desk/tags/${tag.id}`} className="wrap-anywhere hover:underline">
                    {tag.name}
                  </a>
                  {tag.alias ? <span className="text-soft wrap-anywhere"> · {tag.alias}</span> : null}
                </td>
                <td className="py-2 text-soft">{t(`kind.${tag.kind}`)}</td>
                <td className="py-2 text-right tabular-nums">{tag.stories < MOST_COUNTED ? tag.stories : t('many')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {next ? (
        <p className="mt-6">
          <ButtonLink href={`/desk/tags?${query}`}>{t('more')}</ButtonLink>
        </p>
      ) : null}
    </>
  )
}
