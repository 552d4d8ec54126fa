import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Language } from '#lib/person/actor.ts'
import { words } from '#lib/web/words.ts'
import type { LoadedVersion } from '#lib/wire/load-version.ts'

/** What must not be overlooked of a newer version: that it is taken back, held or under embargo, and what the agency writes to editors. */
export function VersionAlarm(props: { version: LoadedVersion; between: number; language: Language }) {
  const { base, now } = props.version
  const t = words(props.language, 'version')
  const note = now.edNote !== '' && now.edNote !== base.edNote ? now.edNote : null
  return (
    <>
      {now.alarm ? (
        <Notice tone={now.alarm === 'kill' || now.alarm === 'notForPublication' ? 'danger' : 'warn'} live>
          <strong className="text-base">{t(`alarm.${now.alarm}`)}</strong>
          {now.alarm === 'kill' ? <p className="mt-1">{t('alarm.killLead')}</p> : null}
        </Notice>
      ) : null}
      {note ? (
        <Notice tone="warn">
          <strong>{t('edNote')}:</strong> {note}
        </Notice>
      ) : null}
      {now.alarm === 'kill' ? (
        <section aria-labelledby="cancel-text">
          <h2 id="cancel-text" className="text-sm font-semibold">
            {t('cancelText')}
          </h2>
          <blockquote className="mt-2 grid gap-2 border-s-2 border-rule-strong ps-4 font-serif">
            {[now.headline, ...now.paragraphs.slice(0, 5)].map((text) => (
              <p key={text}>{text}</p>
            ))}
          </blockquote>
        </section>
      ) : null}
      {props.between > 0 ? (
        <p className="text-soft">
          {t('between', { count: props.between })}{' '}
          <ButtonLink look="quiet" href={`/desk/wire/${now.id}`}>
            {t('openCopy')}
          </ButtonLink>
        </p>
      ) : null}
    </>
  )
}
