'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from 'sonner'
import { discard, recall, restore, submit, translate, unspike } from '#app/desk/articles/[id]/actions.ts'
import { Badge } from '#components/ui/badge.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Menu, MenuItem } from '#components/ui/menu.tsx'
import { useReason } from '#components/ui/reasons.tsx'
import type { ContentInput } from '#lib/article/content.ts'
import type { CallResult } from '#lib/web/form-action.ts'
import { PublishSheet } from './publish-sheet.tsx'
import { ReasonDialog, type ReasonKind } from './reason-dialog.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { stateTone } from './state-tone.ts'
import type { StoryChoices, StoryCommands, StoryProps } from './story-types.ts'
import type { useAutosave } from './use-autosave.ts'
import { useShortcuts } from './use-shortcuts.ts'

type Props = {
  story: StoryProps
  content: ContentInput
  commands: StoryCommands
  choices: StoryChoices
  saving: ReturnType<typeof useAutosave>
  onSection: (sectionId: string | null) => void
}

/** The bar above a story: what state it is in, the one thing to do next, and everything else behind one button. */
export function StoryCommandsBar({ story, content, commands, choices, saving, onSection }: Props) {
  const t = useTranslations('story')
  const say = useReason()
  const router = useRouter()
  const [asking, setAsking] = useState<ReasonKind | null>(null)
  const [publishing, setPublishing] = useState(false)
  const [help, setHelp] = useState(false)
  const hasDraft = story.hasDraft || saving.touched
  const can = (name: keyof StoryCommands) => commands[name].allowed && commands[name].reasons.length === 0

  const perform = async (
    command: (input: { id: string; seen: number }) => Promise<CallResult<{ version: number }>>,
  ) => {
    if (!(await saving.flush())) return
    const result = await command({ id: story.id, seen: saving.version.current })
    if (result.ok) {
      saving.moveTo(result.value.version)
      router.refresh()
    } else toast.error(result.reasons.map(say).join(' '))
  }
  const openSheet = async () => {
    if (await saving.flush()) {
      router.refresh()
      setPublishing(true)
    }
  }
  const begin = async (language: string) => {
    const result = await translate({ id: story.id, language })
    if (result.ok) router.push(`/desk/articles/${result.value.id}`)
    else toast.error(result.reasons.map(say).join(' '))
  }
  useShortcuts({ publish: commands.publish.allowed ? () => void openSheet() : undefined })

  return (
    <header className="flex flex-wrap items-center gap-2 border-b border-rule pb-3">
      <h1 className="mr-auto flex flex-wrap items-center gap-2 text-base font-medium">
        <span className="sr-only">{content.headline || story.proposed.headline?.value || t('untitled')}</span>
        <Badge tone={stateTone(story.state)}>{t(`state.${story.state}`)}</Badge>
        {story.state === 'published' && hasDraft ? (
          <Badge tone="warn">{t(story.submitted ? 'state.changesSubmitted' : 'state.changes')}</Badge>
        ) : null}
      </h1>
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
      {can('submit') && !commands.publish.allowed ? (
        <Button look="primary" onClick={() => void perform(submit)}>
          {t('command.submit')}
        </Button>
      ) : null}
      {can('recall') ? <Button onClick={() => void perform(recall)}>{t('command.recall')}</Button> : null}
      {can('sendBack') ? <Button onClick={() => setAsking('sendBack')}>{t('command.sendBack')}</Button> : null}
      {commands.publish.allowed && hasDraft && story.state !== 'spiked' && story.state !== 'withdrawn' ? (
        <Button look="primary" onClick={() => void openSheet()}>
          {t(story.state === 'published' ? 'command.publishChanges' : 'command.publish')}
        </Button>
      ) : null}
      {can('unspike') ? (
        <Button look="primary" onClick={() => void perform(unspike)}>
          {t('command.unspike')}
        </Button>
      ) : null}
      {can('restore') ? <Button onClick={() => void perform(restore)}>{t('command.restore')}</Button> : null}
      <Menu trigger={<Button aria-label={t('command.more')}>{t('command.more')}</Button>}>
        {can('submit') && commands.publish.allowed ? (
          <MenuItem onClick={() => void perform(submit)}>{t('command.submit')}</MenuItem>
        ) : null}
        {can('discard') ? (
          <MenuItem onClick={() => void perform(discard).then(() => window.location.reload())}>
            {t('command.discard')}
          </MenuItem>
        ) : null}
        {can('spike') ? <MenuItem onClick={() => setAsking('spike')}>{t('command.spike')}</MenuItem> : null}
        {can('withdraw') ? <MenuItem onClick={() => setAsking('withdraw')}>{t('command.withdraw')}</MenuItem> : null}
        {can('kill') ? <MenuItem onClick={() => setAsking('kill')}>{t('command.kill')}</MenuItem> : null}
        {['en', 'az', 'ru', 'tr']
          .filter((language) => language !== content.language)
          .map((language) => (
            <MenuItem key={language} onClick={() => void begin(language)}>
              {t(
                choices.translations.some((one) => one.language === language)
                  ? 'command.openTranslation'
                  : 'command.translate',
                {
                  language: choices.languages.find((one) => one.code === language)?.name ?? language,
                },
              )}
            </MenuItem>
          ))}
        <MenuItem onClick={() => setHelp(true)}>{t('command.keys')}</MenuItem>
      </Menu>
      <PublishSheet
        open={publishing}
        onClose={() => setPublishing(false)}
        story={story}
        commands={commands}
        choices={choices}
        saving={saving}
        sectionId={content.sectionId}
        onSection={onSection}
      />
      <ReasonDialog kind={asking} onClose={() => setAsking(null)} story={story} saving={saving} />
      <ShortcutsDialog open={help} onClose={() => setHelp(false)} />
    </header>
  )
}
