import { MISTAKE_LIMITS } from '#lib/mistake/limits.ts'
import type { Language } from '#lib/person/actor.ts'
import { words } from '#lib/web/words.ts'

/** *Report a mistake*: a plain form, closed until someone wants it. */
export function MistakeForm({ slug, language }: { slug: string; language: Language }) {
  const t = words(language, 'reader')
  return (
    <details className="mistake">
      <summary>{t('mistake.report')}</summary>
      <form action="/api/mistake" method="post">
        <p>{t('mistake.intro')}</p>
        <input type="hidden" name="story" value={slug} />
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
