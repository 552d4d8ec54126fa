import { useTranslations } from 'next-intl'
import { genres } from '#lib/article/genre.ts'
import { Choice, named } from './choice.tsx'
import type { Facts } from './facts.ts'

/** Where a story runs, and as what. */
export function PlaceFields({ content, choices, onChange }: Facts) {
  const t = useTranslations('story')
  return (
    <>
      <Choice
        id="story-sectionId"
        label={t('field.section')}
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
    </>
  )
}
