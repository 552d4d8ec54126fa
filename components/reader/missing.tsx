import type { Site } from '#lib/setting/site.ts'
import { answerMissing } from '#lib/web/missing.ts'
import { words } from '#lib/web/words.ts'
import { Message } from './message.tsx'
import { SearchForm } from './search-form.tsx'

/** What stands where there is nothing. Rendering it makes the answer a 404. */
export function Missing({ site }: { site: Site }) {
  answerMissing()
  const t = words(site.language, 'reader')
  return (
    <Message title={t('gone.notFound.title')} site={site}>
      <p>{t('gone.notFound.text')}</p>
      <SearchForm language={site.language} id="q" />
    </Message>
  )
}
