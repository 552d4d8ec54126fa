import type { PublishedStory } from '#lib/article/published.ts'
import type { Language } from '#lib/person/actor.ts'
import type { Site } from '#lib/setting/site.ts'
import { words } from '#lib/web/words.ts'
import { PrintedMoment } from './printed-time.tsx'
import { ownLanguage } from './story-language.ts'

type Props = { story: PublishedStory; language: Language; site: Site }

/** What was corrected in a story, with the time of each. */
export function Corrections({ story: { corrections, language: own }, language, site }: Props) {
  const t = words(language, 'reader')
  const label = ownLanguage(own, language)
  if (corrections.length === 0) return null
  return (
    <section className="corrections" aria-labelledby="corrections">
      <h2 id="corrections" {...label}>
        {t('story.corrections')}
      </h2>
      <ul>
        {corrections.map(({ id, kind, note, createdAt }) => (
          <li key={id} id={`correction-${id}`}>
            <p {...label}>
              <strong>{t(`correction.${kind}`)}</strong>{' '}
              <PrintedMoment at={createdAt} language={language} zone={site.zone} />
            </p>
            <p dir="auto">{note}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
