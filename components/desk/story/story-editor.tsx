'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import { MediaPicker } from '#components/desk/media-picker/media-picker.tsx'
import { directionOf } from '#lib/article/article.ts'
import type { ContentInput } from '#lib/article/content.ts'
import { countWords } from '#lib/body/text.ts'
import { BodyEditor, type BodyHandle } from './body-editor.tsx'
import { ConflictPanel } from './conflict-panel.tsx'
import { FactsPanel } from './facts/facts-panel.tsx'
import { HeadLines } from './head-lines.tsx'
import type { JournalEntry } from './journal.ts'
import { LeftText } from './left-text.tsx'
import { SaveLine } from './save-line.tsx'
import { StoryCommandsBar } from './story-commands.tsx'
import { StoryNotices } from './story-notices.tsx'
import type { ChosenTag, StoryChoices, StoryCommands, StoryProps } from './story-types.ts'
import { useAutosave } from './use-autosave.ts'
import { useShortcuts } from './use-shortcuts.ts'

type Insert = (image: { mediaId: string; alt: string; caption: string; credit: string }) => void
type Props = { story: StoryProps; choices: StoryChoices; commands: StoryCommands }

/** The screen a story is written on: the text to the left as readers will meet it, the facts to the right, the commands on top. */
export function StoryEditor({ story, choices, commands }: Props) {
  const t = useTranslations('story')
  const [content, setContent] = useState<ContentInput>(story.content)
  const [tags, setTags] = useState<ChosenTag[]>(story.tags)
  const [insert, setInsert] = useState<Insert | null>(null)
  const latest = useRef(story.content)
  const body = useRef<BodyHandle>(null)
  const saving = useAutosave(story.id, story.version, story.content)
  const editable = commands.save.allowed && commands.save.reasons.length === 0

  const show = (change: Partial<ContentInput>) => {
    latest.current = { ...latest.current, ...change }
    setContent(latest.current)
  }
  const edit = (change: Partial<ContentInput>) => {
    show(change)
    saving.change(latest.current)
  }
  const takeLeft = (left: JournalEntry) => {
    saving.goBackTo(left)
    body.current?.setBody(jsonOf(left.content.body))
    edit(left.content)
  }
  /** What only the other person changed comes with it: then the page is loaded anew, and shows both. */
  const goOn = async (theirVersion: number, merged: ContentInput) => {
    const brings = merged !== latest.current
    if ((await saving.saveOver(theirVersion, merged)) && brings) window.location.reload()
  }
  const takeTheirs = () => {
    saving.giveUp()
    window.location.reload()
  }
  useShortcuts({ save: () => void saving.flush() })
  const words = useMemo(() => countWords(textOf(content.body), content.language), [content.body, content.language])
  const direction = directionOf(content.language)

  return (
    <div>
      <StoryCommandsBar
        story={story}
        content={content}
        commands={commands}
        choices={choices}
        saving={saving}
        onChange={edit}
        onAccepted={show}
      />
      <SaveLine state={saving.state} savedBy={story.savedBy} savedAt={story.savedAt} />
      <LeftText id={story.id} stored={story.content} onUse={takeLeft} onDrop={saving.giveUp} />
      {saving.state.kind === 'conflict' ? (
        <ConflictPanel
          id={story.id}
          base={saving.base.current}
          mine={content}
          names={namesIn(choices, tags)}
          onMine={(theirVersion, merged) => void goOn(theirVersion, merged)}
          onTheirs={takeTheirs}
        />
      ) : null}
      <StoryNotices story={story} mayWrite={commands.save.allowed} />
      <div className="mt-6 grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <section aria-label={t('writing')} lang={content.language} dir={direction}>
          <HeadLines content={content} proposed={story.proposed.headline?.value} editable={editable} onChange={edit} />
          <h2 id="story-body-label" className="sr-only">
            {t('field.body')}
          </h2>
          <BodyEditor
            initial={jsonOf(story.content.body)}
            language={content.language}
            direction={direction}
            editable={editable}
            labelId="story-body-label"
            onChange={(next) => edit({ body: next })}
            onPickImage={(into) => setInsert(() => into)}
            handle={body}
          />
          <p className="mt-4 text-sm text-soft">{t('words', { count: words })}</p>
        </section>
        <FactsPanel
          story={story}
          content={content}
          tags={tags}
          choices={choices}
          editable={editable}
          onChange={edit}
          onTags={(next) => {
            setTags(next)
            edit({ tagIds: next.map((tag) => tag.id) })
          }}
        />
      </div>
      <MediaPicker
        open={insert !== null}
        onClose={() => setInsert(null)}
        onPick={({ id, alt, caption, credit }) => {
          insert?.({ mediaId: id, alt, caption, credit })
          setInsert(null)
        }}
      />
    </div>
  )
}

function namesIn({ sections, agencies, people }: StoryChoices, tags: ChosenTag[]): Record<string, string> {
  return Object.fromEntries([...sections, ...agencies, ...people, ...tags].map(({ id, name }) => [id, name]))
}

function jsonOf(body: unknown): { type: string } {
  return typeof body === 'object' && body !== null && 'type' in body && typeof body.type === 'string'
    ? { ...body, type: body.type }
    : { type: 'doc' }
}

function textOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  if ('text' in node && typeof node.text === 'string') return node.text
  return 'content' in node && Array.isArray(node.content) ? node.content.map(textOf).join(' ') : ''
}
