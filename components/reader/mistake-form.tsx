import { MISTAKE_LIMITS } from '#lib/mistake/limits.ts'
import type { Site } from '#lib/setting/site.ts'
import { words } from '#lib/web/words.ts'
import { labelLanguage, ownLanguage } from './story-language.ts'

/** *Report a mistake*: a plain form, closed until someone wants it. */
export function MistakeForm({ story, site }: { story: { slug: string; language: string }; site: Site }) {
  const language = labelLanguage(story.language, site.language)
  const t = words(language, 'reader')
  return (
    <details className="mistake" {...ownLanguage(story.language, language)}>
      <summary>{t('mistake.report')}</summary>
      <form action="/api/mistake" method="post">
        <p>{t('mistake.intro')}</p>
        <input type="hidden" name="story" value={story.slug} />
        <label htmlFor="mistake-message">{t('mistake.message')}</label>
        <textarea id="mistake-message" name="message" required maxLength={MISTAKE_LIMITS.message} rows={5} />
        <label htmlFor="mistake-contact">{t('mistake.contact')}</label>
        <input id="mistake-contact" name="contact" maxLength={MISTAKE_LIMITS.contact} autoComplete="email" />
        <div className="mistake-trap">
          <label htmlFor="mistake-website">{t('mistake.website')}</label>
          <input id="mistake-website" name="website" tabIndex={-1} autoComplete="off" />
        </div>
        <button type="submit">{t('mistake.send')}</button>
      </form>
    </details>
  )
}
