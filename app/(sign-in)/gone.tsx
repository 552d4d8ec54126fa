import { findLanguage } from '#lib/web/language.ts'
import { words } from '#lib/web/words.ts'

/** What a link says that was used, revoked, is too old or never was: always the same. */
export async function LinkGone() {
  const t = words(await findLanguage(), 'people')
  return (
    <div className="grid gap-3">
      <h1 className="font-serif text-3xl leading-tight font-semibold">{t('welcome.goneTitle')}</h1>
      <p>{t('welcome.gone')}</p>
      <p>
        <a href="/sign-in" className="text-accent underline underline-offset-4">
          {t('welcome.toSignIn')}
        </a>
      </p>
    </div>
  )
}
