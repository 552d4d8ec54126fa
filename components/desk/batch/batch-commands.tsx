'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { cancel, pause, resume, settle, undo } from '#app/desk/wire/batches/actions.ts'
import { answerOf } from '#components/ui/answer-of.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { useReason } from '#components/ui/reasons.tsx'
import type { BatchProgress } from '#lib/batch/progress.ts'

type Command = 'pause' | 'resume' | 'settle' | 'cancel' | 'undo'

/** What can be done with a batch as it stands. `settle` is offered only where nobody sends any more. */
export function BatchCommands({
  batch,
  sending = false,
  onChanged,
}: {
  batch: BatchProgress
  sending?: boolean
  onChanged: () => void
}) {
  const t = useTranslations('batch')
  const say = useReason()
  const [asking, setAsking] = useState<'cancel' | 'undo' | null>(null)
  const [busy, start] = useTransition()
  if (!batch.mayChange) return null
  const perform = (command: Command) =>
    start(async () => {
      const told = await commands[command](batch.id)
      setAsking(null)
      if (!told.ok) toast.error(told.reasons.map(say).join(' '))
      else if (told.undone) toast(t('undoneSome', told.undone))
      onChanged()
    })
  return (
    <>
      {commandsOf(batch, sending).map((command) => (
        <Button
          key={command}
          look={command === 'cancel' ? 'quiet' : 'plain'}
          busy={busy}
          onClick={() => (command === 'cancel' || command === 'undo' ? setAsking(command) : perform(command))}
        >
          {t(command)}
        </Button>
      ))}
      <Dialog
        title={t('sure')}
        description={asking ? t(asking === 'undo' ? 'undoAsk' : 'cancelAsk') : null}
        open={asking !== null}
        onOpenChange={(open) => {
          if (!open) setAsking(null)
        }}
      >
        <div className="flex flex-wrap gap-2">
          <Button look="danger" busy={busy} onClick={() => asking && perform(asking)}>
            {t(asking ?? 'undo')}
          </Button>
          <Button onClick={() => setAsking(null)}>{t('keep')}</Button>
        </div>
      </Dialog>
    </>
  )
}

const commands = {
  pause: (id: string) => plain(answerOf(pause({ id }))),
  resume: (id: string) => plain(answerOf(resume({ id }))),
  settle: (id: string) => plain(answerOf(settle({ id }))),
  cancel: (id: string) => plain(answerOf(cancel({ id }))),
  undo: async (id: string) => {
    const answer = await answerOf(undo({ id }))
    return answer.ok ? { ok: true as const, undone: answer.value } : answer
  },
} satisfies Record<Command, unknown>

async function plain<T extends { ok: boolean }>(answer: Promise<T>) {
  return { ...(await answer), undone: null }
}

function commandsOf({ state, items }: BatchProgress, sending: boolean): Command[] {
  switch (state) {
    case 'receiving':
      return sending ? ['pause', 'cancel'] : ['settle', 'cancel']
    case 'running':
      return ['pause', 'cancel']
    case 'paused':
      return ['resume', 'cancel']
    case 'finished':
    case 'cancelled':
      return items > 0 ? ['undo'] : []
    case 'undone':
      return []
  }
}
