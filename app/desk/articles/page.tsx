import type { Metadata } from 'next'
import { NewStoryButton } from '#components/desk/story/new-story-button.tsx'
import { StoryLines } from '#components/desk/story/story-lines.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Field, Select } from '#components/ui/field.tsx'
import { FilterForm } from '#components/ui/filter-form.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pages } from '#components/ui/pages.tsx'
import { articleStates } from '#lib/article/article.ts'
import { languageName, storyLanguages } from '#lib/article/languages.ts'
import { type ListFilter, listArticles, listFilter } from '#lib/article/list.ts'
import type { Actor } from '#lib/person/actor.ts'
import { listPeopleNames } from '#lib/person/list-names.ts'
import { listSectionNames } from '#lib/section/list-names.ts'
import { findSite } from '#lib/setting/site.ts'
import { requireActor } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words((await requireActor()).language, 'story')('list.title') }
}

/** Every story the desk has, newest saved first, with filters that stand in the address. */
export default async function StoriesPage({ searchParams }: PageProps<'/desk/articles'>) {
  const actor = await requireActor()
  const t = words(actor.language, 'story')
  const filter = listFilter.parse(await searchParams)
  const [{ articles, next }, site] = await Promise.all([listArticles(actor, filter), findSite()])
  const narrowed = Boolean(filter.state || filter.section || filter.language || filter.person)
  return (
    <>
      <PageHeader title={t('list.title')} actions={<NewStoryButton />} />
      <Filters actor={actor} filter={filter} />
      {articles.length > 0 ? (
        <StoryLines stories={articles} language={actor.language} zone={site.zone} />
      ) : (
        <EmptyState
          title={t(narrowed ? 'list.noneFound' : 'list.none')}
          action={narrowed ? <ButtonLink href="/desk/articles">{t('list.clear')}</ButtonLink> : <NewStoryButton />}
        />
      )}
      <Pages
        label={t('list.pages')}
        first={filter.before ? { href: addressOf({ ...filter, before: undefined }), label: t('list.first') } : null}
        next={next ? { href: addressOf({ ...filter, before: next }), label: t('list.older') } : null}
      />
    </>
  )
}

function addressOf(filter: ListFilter): string {
  const query = new URLSearchParams(
    Object.entries(filter).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
  return `/desk/articles?${query}`
}

async function Filters({ actor, filter }: { actor: Actor; filter: ListFilter }) {
  const t = words(actor.language, 'story')
  const [sections, people] = await Promise.all([listSectionNames(), listPeopleNames(actor)])
  return (
    <FilterForm
      action="/desk/articles"
      values={filter}
      button={t('list.show')}
      className="mb-5 grid grid-cols-2 items-end gap-3 md:grid-cols-4"
    >
      <Field id="state" label={t('list.state')}>
        <Select id="state" name="state" defaultValue={filter.state ?? ''}>
          <option value="">{t('list.any')}</option>
          {articleStates.map((state) => (
            <option key={state} value={state}>
              {t(`state.${state}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field id="section" label={t('field.section')}>
        <Select id="section" name="section" defaultValue={filter.section ?? ''}>
          <option value="">{t('list.any')}</option>
          {sections.map((section) => (
            <option key={section.id} value={section.id}>
              {section.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field id="language" label={t('field.language')}>
        <Select id="language" name="language" defaultValue={filter.language ?? ''}>
          <option value="">{t('list.any')}</option>
          {storyLanguages.map((language) => (
            <option key={language} value={language}>
              {languageName(language, actor.language)}
            </option>
          ))}
        </Select>
      </Field>
      <Field id="person" label={t('list.person')}>
        <Select id="person" name="person" defaultValue={filter.person ?? ''}>
          <option value="">{t('list.any')}</option>
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </Select>
      </Field>
    </FilterForm>
  )
}
