import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { directionOf } from '#lib/article/article.ts'
import type { Language } from '#lib/person/actor.ts'
import { words } from '#lib/web/words.ts'
import type { AlarmedStory } from '#lib/wire/list-alarms.ts'

/** Stories whose copy the agency takes back: nothing on the desk is more urgent. */
export function AlarmLines({ stories, language }: { stories: AlarmedStory[]; language: Language }) {
  const t = words(language, 'plan')
  const story = words(language, 'story')
  if (stories.length === 0) return null
  return (
    <section aria-labelledby="alarms">
      <Notice tone="danger">
        <h2 id="alarms" className="font-semibold text-danger">
          {t('alarm.title')}
        </h2>
        <ul>
          {stories.map((one) => (
            <li key={one.id} className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
              <div className="min-w-0 flex-1 basis-72">
                <p
                  lang={one.language}
                  dir={directionOf(one.language)}
                  className="font-serif text-[1.0625rem] leading-snug wrap-anywhere"
                >
                  {one.headline || story('untitled')}
                </p>
                <p>
                  <strong>{story(`state.${one.state}`)}.</strong> {t(`alarm.${one.alarm}`)}
                </p>
              </div>
              <ButtonLink look="danger" href={`/desk/articles/${one.id}/newer`}>
                {t('alarm.open')}
              </ButtonLink>
            </li>
          ))}
        </ul>
      </Notice>
    </section>
  )
}
