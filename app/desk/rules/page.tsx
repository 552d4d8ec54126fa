import type { Metadata } from 'next'
import { Rules } from '#components/desk/rule/rules.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listRules } from '#lib/rule/list.ts'
import { requireVerb } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'
import { sentenceOf } from './sentence-of.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words((await requireVerb('rule.change')).language, 'rules')('title') }
}

/** The rules, in the order in which they are tried. */
export default async function RulesPage() {
  const actor = await requireVerb('rule.change')
  const t = words(actor.language, 'rules')
  const rules = await listRules(actor)
  const add = (
    <ButtonLink look="primary" href="/desk/rules/new">
      {t('add')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={add} />
      {rules.length === 0 ? (
        <EmptyState title={t('none')} action={add}>
          {t('noneHint')}
        </EmptyState>
      ) : (
        <Rules
          rules={rules.map((rule) => ({
            id: rule.id,
            name: rule.name,
            isOn: rule.enabledAt !== null,
            by: rule.createdBy.name,
            ...sentenceOf(rule, actor.language),
          }))}
        />
      )}
    </>
  )
}
