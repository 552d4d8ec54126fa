'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { recall, restore, submit, unschedule, unspike } from '#app/desk/articles/[id]/actions.ts'
import { showKeys } from '#components/desk/keys-open.ts'
import { usePaletteCommand } from '#components/desk/palette-commands.ts'
import { Badge } from '#components/ui/badge.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { useReason } from '#components/ui/reasons.tsx'
import type { ContentInput } from '#lib/article/content.ts'
import type { CallResult } from '#lib/web/form-action.ts'
import { PublishSheet } from './publish/publish-sheet.tsx'
import { ReasonDialog, type ReasonKind } from './reason-dialog.tsx'
import { stateTone } from './state-tone.ts'
import { StoryMenu } from './story-menu.tsx'
import type { StoryChoices, StoryCommands, StoryProps } from './story-types.ts'
import type { Saving } from './use-autosave.ts'
import { useShortcuts } from './use-shortcuts.ts'

type Props = {
  story: StoryProps
  content: ContentInput
  commands: StoryCommands
  choices: StoryChoices
  saving: Saving
  onChange: (change: Partial<ContentInput>) => void
  onAccepted: (accepted: Partial<ContentInput>) => void
}

/** A verb that asks for nothing but the story and the version that was seen. */
export type Step = (input: { id: string; seen: number }) => Promise<CallResult<{ version: number }>>

/** The bar above a story: what state it is in, the one thing to do next, and everything else behind one button. */
export function StoryCommandsBar({ onChange, onAccepted, ...props }: Props) {
  const { story, content, commands, choices, saving } = props
  const t = useTranslations('story')
  const plans = useTranslations('plan')
  const say = useReason()
  const router = useRouter()
  const [reasonFor, setReasonFor] = useState<ReasonKind | null>(null)
  const [publishing, setPublishing] = useState(false)
  const [asking, ask] = useTransition()
  const hasDraft = story.hasDraft || saving.touched
  const can = (name: keyof StoryCommands) => commands[name].allowed && commands[name].reasons.length === 0
  const mayPublish = commands.publish.allowed && hasDraft && story.state !== 'spiked' && story.state !== 'withdrawn'

  const saved = async () => {
    const done = await saving.flush()
    if (!done) toast.error(say({ code: 'notSaved' }))
    return done
  }
  const perform = async (step: Step): Promise<boolean> => {
    if (!(await saved())) return false
    const result = await step({ id: story.id, seen: saving.version.current })
    if (!result.ok) {
      toast.error(result.reasons.map(say).join(' '))
      return false
    }
    saving.moveTo(result.value.version)
    router.refresh()
    return true
  }
  const openSheet = async () => {
    if (!mayPublish || !(await saved())) return
    // What stands in the way is asked anew: it may have been mended since the page was opened.
    ask(() => router.refresh())
    setPublishing(true)
  }
  const publishWord = t(story.state === 'published' ? 'command.publishChanges' : 'command.publish')
  useShortcuts({ publish: () => void openSheet(), help: () => showKeys(true) })
  usePaletteCommand(publishWord, mayPublish ? () => void openSheet() : undefined)

  return (
    <header className="flex flex-wrap items-center gap-2 border-b border-rule pb-3">
      <h1 className="mr-auto flex flex-wrap items-center gap-2 text-base font-medium">
        <span className="sr-only">{content.headline || story.proposed.headline?.value || t('untitled')}</span>
        <Badge tone={stateTone(story.state)}>{t(`state.${story.state}`)}</Badge>
        {story.plan && story.state === 'published' ? <Badge tone="accent">{t('state.scheduled')}</Badge> : null}
        {story.state === 'published' && hasDraft ? (
          <Badge tone="warn">{t(story.submitted ? 'state.changesSubmitted' : 'state.changes')}</Badge>
        ) : null}
      </h1>
      <Links story={story} />
      {can('submit') && !commands.publish.allowed ? (
        <Button look="primary" onClick={() => void perform(submit)}>
          {t('command.submit')}
        </Button>
      ) : null}
      {can('recall') ? <Button onClick={() => void perform(recall)}>{t('command.recall')}</Button> : null}
      {can('sendBack') ? <Button onClick={() => setReasonFor('sendBack')}>{t('command.sendBack')}</Button> : null}
      {mayPublish ? (
        <Button look="primary" onClick={() => void openSheet()}>
          {publishWord}
        </Button>
      ) : null}
      {can('unschedule') ? <Button onClick={() => void perform(unschedule)}>{plans('story.unschedule')}</Button> : null}
      {can('unspike') ? (
        <Button look="primary" onClick={() => void perform(unspike)}>
          {t('command.unspike')}
        </Button>
      ) : null}
      {can('restore') ? <Button onClick={() => void perform(restore)}>{t('command.restore')}</Button> : null}
      <StoryMenu {...props} perform={perform} onAsk={setReasonFor} />
      <PublishSheet
        open={publishing}
        onClose={() => setPublishing(false)}
        story={story}
        content={content}
        commands={commands}
        choices={choices}
        saving={saving}
        asking={asking}
        onChange={onChange}
        onAccepted={onAccepted}
      />
      <ReasonDialog
        kind={reasonFor}
        onClose={() => setReasonFor(null)}
        story={story}
        choices={choices}
        saving={saving}
      />
    </header>
  )
}

function Links({ story }: { story: StoryProps }) {
  const t = useTranslations('story')
  return (
    <>
      {story.slug && story.state === 'published' ? (
        <ButtonLink look="quiet" href={`/news/${story.slug}`}>
          {t('command.view')}
        </ButtonLink>
      ) : null}
      <ButtonLink look="quiet" href={`/desk/articles/${story.id}/preview`}>
        {t('command.preview')}
      </ButtonLink>
      <ButtonLink look="quiet" href={`/desk/articles/${story.id}/history`}>
        {t('command.history')}
      </ButtonLink>
    </>
  )
}
