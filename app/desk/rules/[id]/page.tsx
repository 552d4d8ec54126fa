import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RuleForm } from '#components/desk/rule/rule-form.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { findRule } from '#lib/rule/list.ts'
import { whyNotRemove } from '#lib/rule/remove.ts'
import { requireVerb } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'
import { formChoices } from '../form-choices.ts'

export async function generateMetadata({ params }: PageProps<'/desk/rules/[id]'>): Promise<Metadata> {
  const rule = await findRule(await requireVerb('rule.change'), (await params).id)
  return { title: rule?.name ?? '…' }
}

export default async function RulePage({ params }: PageProps<'/desk/rules/[id]'>) {
  const actor = await requireVerb('rule.change')
  const rule = await findRule(actor, (await params).id)
  if (!rule) notFound()
  const t = words(actor.language, 'rules')
  return (
    <>
      <PageHeader title={rule.name} back={{ href: '/desk/rules', label: t('title') }} />
      <RuleForm
        rule={{
          id: rule.id,
          name: rule.name,
          agencyId: rule.agencyId ?? '',
          channelId: rule.channelId ?? '',
          words: rule.words.join('\n'),
          tag: rule.tag ?? '',
          urgencyAtMost: rule.urgencyAtMost === null ? '' : String(rule.urgencyAtMost),
          language: rule.language ?? '',
          sectionId: rule.sectionId ?? '',
          assignToId: rule.assignToId ?? '',
          tags: rule.tags,
          use: rule.use,
          publishAfterMinutes: rule.publishAfterMinutes === null ? '' : String(rule.publishAfterMinutes),
        }}
        choices={await formChoices(actor)}
        whyNotRemove={whyNotRemove(rule)}
      />
    </>
  )
}
