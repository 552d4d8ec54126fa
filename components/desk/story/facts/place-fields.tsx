import { useTranslations } from 'next-intl'
import { useWhySentence } from '#components/desk/wire/use-why.ts'
import { genres } from '#lib/article/genre.ts'
import { Choice, named } from './choice.tsx'
import type { Facts } from './facts.ts'

/** As news standards count it (IPTC): 1 is the most urgent, 5 what is usual. */
const urgencies = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** Where a story runs, and as what. */
export function PlaceFields({ story, content, choices, onChange }: Facts) {
  const t = useTranslations('story')
  const why = useWhySentence()
  const proposed = content.sectionId === null ? story.proposed.section : undefined
  const name = choices.sections.find((one) => one.id === proposed?.value)?.name
  return (
    <>
      <Choice
        id="story-sectionId"
        label={t('field.section')}
        hint={proposed && name ? `${t('proposed.section', { name })} ${why(proposed.reasons)}` : undefined}
        value={content.sectionId ?? ''}
        none={t('none.section')}
        options={named(choices.sections)}
        onChange={(value) => onChange({ sectionId: value || null })}
      />
      <div className="grid grid-cols-2 gap-3">
        <Choice
          id="story-genre"
          label={t('field.genre')}
          value={content.genre}
          options={genres.map((genre) => ({ value: genre, label: t(`genre.${genre}`) }))}
          onChange={(value) => onChange({ genre: genres.find((genre) => genre === value) ?? 'news' })}
        />
        <Choice
          id="story-language"
          label={t('field.language')}
          value={content.language}
          options={choices.languages.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(language) => onChange({ language })}
        />
      </div>
      <Choice
        id="story-urgency"
        label={t('field.urgency')}
        hint={t('hint.urgency')}
        value={String(content.urgency)}
        options={urgencies.map((urgency) => ({ value: String(urgency), label: t('urgency', { urgency }) }))}
        onChange={(value) => onChange({ urgency: Number(value) })}
      />
    </>
  )
}
