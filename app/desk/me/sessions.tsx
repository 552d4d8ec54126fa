import { Moment } from '#components/desk/moment.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { KeepFocus } from '#components/ui/keep-focus.tsx'
import type { Actor } from '#lib/person/actor.ts'
import { deviceName } from '#lib/session/device.ts'
import type { ListedSession } from '#lib/session/list.ts'
import { words } from '#lib/web/words.ts'
import { EndOthersForm } from './end-others-form.tsx'
import { EndSessionForm } from './end-session-form.tsx'
import { MeSection } from './section.tsx'

type Props = { actor: Actor; sessions: ListedSession[]; hereId: string | null; zone: string }

/** Where one is signed in, with the means to end it. */
export function Sessions({ actor, sessions, hereId, zone }: Props) {
  const t = words(actor.language, 'people')
  return (
    <MeSection title={t('me.sessionsTitle')} lead={t('me.sessionsLead')}>
      <KeepFocus label={t('me.sessionsTitle')}>
        {sessions.length > 1 ? (
          <div className="mb-4">
            <EndOthersForm />
          </div>
        ) : null}
        <ul className="divide-y divide-rule border-y border-rule">
          {sessions.map(({ id, userAgent, address, lastSeenAt }) => {
            const device = deviceName(userAgent) || t('me.unknown')
            return (
              <li key={id} className="flex items-center justify-between gap-x-4 py-2.5">
                <div className="min-w-0">
                  <p>
                    {device} {id === hereId ? <Badge tone="good">{t('me.here')}</Badge> : null}
                  </p>
                  <p className="text-sm text-soft">
                    {t('me.seen')} <Moment at={lastSeenAt} language={actor.language} zone={zone} style="short" />
                    {address ? <span className="ml-3 break-all">{address}</span> : null}
                  </p>
                </div>
                {id === hereId ? null : <EndSessionForm id={id} label={t('me.endNamed', { device })} />}
              </li>
            )
          })}
        </ul>
      </KeepFocus>
    </MeSection>
  )
}
