'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { kill, sendBack, spike, withdraw } from '#app/desk/articles/[id]/actions.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Field, Input, TextArea } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { FormProblems } from '#components/ui/reasons.tsx'
import type { Reason } from '#lib/platform/outcome.ts'
import type { CallResult } from '#lib/web/form-action.ts'
import type { StoryChoices, StoryProps } from './story-types.ts'
import type { Saving } from './use-autosave.ts'

export type ReasonKind = 'sendBack' | 'spike' | 'withdraw' | 'kill'

/** A command that wants a word why: to the writer, to the log, or to readers. */
export function ReasonDialog({
  kind,
  onClose,
  ...rest
}: {
  kind: ReasonKind | null
  onClose: () => void
  story: StoryProps
  choices: StoryChoices
  saving: Saving
}) {
  const t = useTranslations('story')
  return (
    <Dialog
      title={kind ? t(`ask.${kind}.title`) : ''}
      description={kind ? t(`ask.${kind}.lead`) : ''}
      open={kind !== null}
      onOpenChange={(open) => open || onClose()}
    >
      {kind ? <ReasonForm key={kind} kind={kind} onClose={onClose} {...rest} /> : null}
    </Dialog>
  )
}

function ReasonForm({
  kind,
  onClose,
  story,
  choices,
  saving,
}: {
  kind: ReasonKind
  onClose: () => void
  story: StoryProps
  choices: StoryChoices
  saving: Saving
}) {
  const t = useTranslations('story')
  const router = useRouter()
  const [reason, setReason] = useState('')
  const [notice, setNotice] = useState('')
  const [replacement, setReplacement] = useState('')
  const [problems, setProblems] = useState<Reason[]>([])
  const [busy, setBusy] = useState(false)

  const send = async () => {
    setBusy(true)
    const saved = kind === 'withdraw' || kind === 'kill' || (await saving.flush())
    const result = saved
      ? await act(kind, { id: story.id, seen: saving.version.current, reason, notice, replacement })
      : null
    setBusy(false)
    if (result?.ok) {
      saving.moveTo(result.value.version)
      onClose()
      router.refresh()
    } else setProblems(result?.reasons ?? [{ code: 'notSaved' }])
  }
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <FormProblems reasons={problems} />
      {kind === 'kill' || kind === 'withdraw' ? <StaysPublished choices={choices} /> : null}
      <Field id="ask-reason" label={t(`ask.${kind}.reason`)}>
        <TextArea
          id="ask-reason"
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          autoFocus
        />
      </Field>
      {kind === 'withdraw' ? (
        <>
          <Field id="ask-notice" label={t('ask.withdraw.notice')} hint={t('ask.withdraw.noticeHint')}>
            <TextArea id="ask-notice" rows={2} value={notice} onChange={(event) => setNotice(event.target.value)} />
          </Field>
          <Field id="ask-replacement" label={t('ask.withdraw.replacement')} hint={t('ask.withdraw.replacementHint')}>
            <Input id="ask-replacement" value={replacement} onChange={(event) => setReplacement(event.target.value)} />
          </Field>
        </>
      ) : null}
      <div className="flex gap-2">
        <Button look={kind === 'kill' || kind === 'withdraw' ? 'danger' : 'primary'} type="submit" disabled={busy}>
          {t(`ask.${kind}.do`)}
        </Button>
        <Button onClick={onClose}>{t('ask.cancel')}</Button>
      </div>
    </form>
  )
}

/** The other languages of the story, which a withdrawal of this one leaves where they are. */
function StaysPublished({ choices }: { choices: StoryChoices }) {
  const t = useTranslations('story')
  const published = choices.translations.filter((one) => one.state === 'published')
  if (published.length === 0) return null
  return (
    <Notice tone="warn">
      {t('ask.staysPublished')}
      <ul className="mt-1">
        {published.map((one) => (
          <li key={one.id}>
            <a href={`/desk/articles/${one.id}`} target="_blank" className="underline" rel="noreferrer">
              {one.headline || one.language}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

type Asked = { id: string; seen: number; reason: string; notice: string; replacement: string }

function act(kind: ReasonKind, asked: Asked): Promise<CallResult<{ version: number }>> {
  const step = { id: asked.id, seen: asked.seen }
  if (kind === 'sendBack') return sendBack({ ...step, note: asked.reason })
  if (kind === 'spike') return spike({ ...step, reason: asked.reason })
  if (kind === 'kill') return kill({ ...step, reason: asked.reason })
  return withdraw({ ...step, reason: asked.reason, notice: asked.notice, replacement: asked.replacement })
}
