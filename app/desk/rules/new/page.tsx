import type { Metadata } from 'next'
import { RuleForm } from '#components/desk/rule/rule-form.tsx'
import { newRule } from '#components/desk/rule/rule-values.ts'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireVerb } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'
import { formChoices } from '../form-choices.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words((await requireVerb('rule.change')).language, 'rules')('addTitle') }
}

export default async function NewRulePage() {
  const actor = await requireVerb('rule.change')
  const t = words(actor.language, 'rules')
  return (
    <>
      <PageHeader title={t('addTitle')} back={{ href: '/desk/rules', label: t('title') }} />
      <RuleForm rule={newRule} choices={await formChoices(actor)} whyNotRemove={[]} />
    </>
  )
}
