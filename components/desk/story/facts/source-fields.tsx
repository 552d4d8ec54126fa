import { useTranslations } from 'next-intl'
import { useWhySentence } from '#components/desk/wire/use-why.ts'
import { Choice, named } from './choice.tsx'
import { ContributorsField } from './contributors-field.tsx'
import type { Facts } from './facts.ts'
import { Line } from './line.tsx'

/** Who says so: who wrote it, who supplied it, who told them, and when. */
export function SourceFields({ story, content, choices, onChange }: Facts) {
  const t = useTranslations('story')
  const why = useWhySentence()
  const proposed = content.wireDate === null ? story.proposed.wireDate : undefined
  return (
    <>
      <Line id="byline" label={t('field.byline')} value={content.byline} onChange={(byline) => onChange({ byline })} />
      <ContributorsField
        people={choices.people}
        chosen={content.contributorIds}
        onChange={(contributorIds) => onChange({ contributorIds })}
      />
      <Choice
        id="story-agencyId"
        label={t('field.agency')}
        value={content.agencyId ?? ''}
        none={t('none.agency')}
        options={named(choices.agencies)}
        onChange={(value) => onChange({ agencyId: value || null })}
      />
      <Line
        id="accordingTo"
        label={t('field.accordingTo')}
        hint={t('hint.accordingTo')}
        value={content.accordingTo}
        onChange={(accordingTo) => onChange({ accordingTo })}
      />
      <Line
        id="dateline"
        label={t('field.dateline')}
        value={content.dateline}
        onChange={(dateline) => onChange({ dateline })}
      />
      <Line
        id="wireDate"
        label={t('field.wireDate')}
        hint={
          proposed ? `${t('proposed.date', { date: proposed.value })} ${why(proposed.reasons)}` : t('hint.wireDate')
        }
        value={content.wireDate ?? ''}
        placeholder={proposed?.value}
        onChange={(value) => onChange({ wireDate: value === '' ? null : value })}
      />
    </>
  )
}
