import type { Site } from '#lib/setting/site.ts'
import { storyPath } from '#lib/web/urls.ts'
import { words } from '#lib/web/words.ts'
import { Message } from './message.tsx'
import { PrintedMoment } from './printed-time.tsx'

/** What stands where a story was killed: that there was one, and nothing of it. The door answers it with 410. */
export function StoryGone({ site }: { site: Site }) {
  const t = words(site.language, 'reader')
  return (
    <Message title={t('gone.removed.title')} site={site}>
      <p>{t('gone.removed.text')}</p>
    </Message>
  )
}

type Withdrawn = { site: Site; notice: string; withdrawnAt: Date; replacedBy: string | null }

/** The newsroom's notice in place of a story it withdrew. */
export function StoryWithdrawn({ site, notice, withdrawnAt, replacedBy }: Withdrawn) {
  const t = words(site.language, 'reader')
  return (
    <Message title={t('gone.withdrawn.title')} site={site}>
      {notice ? <p className="withdrawn-notice">{notice}</p> : null}
      <p>
        {t.rich('gone.withdrawn.on', {
          when: () => <PrintedMoment at={withdrawnAt} language={site.language} zone={site.zone} />,
        })}
      </p>
      {replacedBy === null ? null : (
        <p>
          <a href={storyPath(replacedBy)}>{t('gone.withdrawn.replaced')}</a>
        </p>
      )}
    </Message>
  )
}
