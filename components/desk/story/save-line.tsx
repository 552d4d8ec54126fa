'use client'

import { useTranslations } from 'next-intl'
import { useMoment } from '#components/desk/use-moment.ts'
import { useReason } from '#components/ui/reasons.tsx'
import type { SaveState } from './use-autosave.ts'

/** Whether what is on the screen is safe, in one line that is always there. */
export function SaveLine({ state, savedBy, savedAt }: { state: SaveState; savedBy: string; savedAt: string }) {
  const t = useTranslations('story')
  const moment = useMoment()
  const say = useReason()
  const tone =
    state.kind === 'saved' || state.kind === 'saving' || state.kind === 'unsaved'
      ? 'text-soft'
      : 'font-medium text-danger'
  return (
    <p role="status" data-save={state.kind} className={`py-2 text-sm ${tone}`}>
      {state.kind === 'saved' && state.at === null
        ? t('save.opened', { name: savedBy, at: moment(new Date(savedAt)) })
        : null}
      {state.kind === 'saved' && state.at !== null ? t('save.saved', { at: moment(state.at, 'clock') }) : null}
      {state.kind === 'unsaved' ? t('save.unsaved') : null}
      {state.kind === 'saving' ? t('save.saving') : null}
      {state.kind === 'offline' ? t('save.offline') : null}
      {state.kind === 'signed-out' ? (
        <>
          {t('save.signedOut')}{' '}
          <a href="/sign-in?then=/desk/me" target="_blank" rel="noopener" className="underline">
            {t('save.signIn')}
          </a>
        </>
      ) : null}
      {state.kind === 'refused' || state.kind === 'conflict' ? state.reasons.map(say).join(' ') : null}
    </p>
  )
}
