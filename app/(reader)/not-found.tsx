import { Message } from '#components/reader/message.tsx'
import { SearchForm } from '#components/reader/search-form.tsx'
import { words } from '#lib/web/words.ts'
import { siteOnce } from './once.ts'

export default async function NotFound() {
  const site = await siteOnce()
  const t = words(site.language, 'reader')
  return (
    <Message title={t('gone.notFound.title')} site={site}>
      <p>{t('gone.notFound.text')}</p>
      <SearchForm language={site.language} id="q" />
    </Message>
  )
}
