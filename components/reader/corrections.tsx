import type { PublishedStory } from '#lib/article/published.ts'
import type { Language } from '#lib/person/actor.ts'
import type { Site } from '#lib/setting/site.ts'
import { words } from '#lib/web/words.ts'
import { PrintedMoment } from './printed-time.tsx'

type Props = { corrections: PublishedStory['corrections']; language: Language; site: Site }

/** What was corrected in a story, with the time of each. */
export function Corrections({ corrections, language, site }: Props) {
  const t = words(language, 'reader')
  if (corrections.length === 0) return null
  return (
    <section className="corrections" aria-labelledby="corrections">
      <h2 id="corrections">{t('story.corrections')}</h2>
      <ul>
        {corrections.map(({ id, kind, note, createdAt }) => (
          <li key={id} id={`correction-${id}`}>
            <p>
              <strong>{t(`correction.${kind}`)}</strong>{' '}
              <PrintedMoment at={createdAt} language={language} zone={site.zone} />
            </p>
            <p>{note}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
