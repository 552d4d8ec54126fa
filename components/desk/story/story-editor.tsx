'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import { MediaPicker } from '#components/desk/media-picker/media-picker.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { directionOf } from '#lib/article/article.ts'
import type { ContentInput } from '#lib/article/content.ts'
import { countWords } from '#lib/body/text.ts'
import { BodyEditor, type BodyHandle } from './body-editor.tsx'
import { ConflictPanel } from './conflict-panel.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { type JournalEntry, unsaved } from './journal.ts'
import { SaveLine } from './save-line.tsx'
import { StoryCommandsBar } from './story-commands.tsx'
import type { ChosenTag, StoryChoices, StoryCommands, StoryProps } from './story-types.ts'
import { useAutosave } from './use-autosave.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { WritingLine } from './writing-line.tsx'

type Insert = (image: { mediaId: string; alt: string; caption: string; credit: string }) => void

/** The screen a story is written on: the text to the left as readers will meet it, the facts to the right, the commands on top. */
export function StoryEditor({
  story,
  choices,
  commands,
}: {
  story: StoryProps
  choices: StoryChoices
  commands: StoryCommands
}) {
  const t = useTranslations('story')
  const router = useRouter()
  const [content, setContent] = useState<ContentInput>(story.content)
  const [tags, setTags] = useState<ChosenTag[]>(story.tags)
  const [insert, setInsert] = useState<Insert | null>(null)
  const [left, setLeft] = useState<JournalEntry | null>(null)
  const latest = useRef(story.content)
  const body = useRef<BodyHandle>(null)
  const saving = useAutosave(story.id, story.version)
  const editable = commands.save.allowed && commands.save.reasons.length === 0

  useEffect(() => {
    const entry = unsaved(story.id)
    if (entry && JSON.stringify(entry.content) !== JSON.stringify(story.content)) setLeft(entry)
  }, [story.id, story.content])

  const edit = (change: Partial<ContentInput>) => {
    latest.current = { ...latest.current, ...change }
    setContent(latest.current)
    saving.change(latest.current)
  }
  const replace = (next: ContentInput) => {
    latest.current = next
    setContent(next)
    body.current?.setBody(jsonOf(next.body))
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
        onSection={(sectionId) => edit({ sectionId })}
      />
      <SaveLine state={saving.state} savedBy={story.savedBy} savedAt={story.savedAt} />
      {left ? (
        <Notice tone="warn" live>
          <p>{t('journal.found')}</p>
          <div className="mt-2 flex gap-2">
            <Button
              look="primary"
              onClick={() => {
                replace(left.content)
                saving.change(left.content)
                setLeft(null)
              }}
            >
              {t('journal.use')}
            </Button>
            <Button
              onClick={() => {
                saving.giveUp()
                setLeft(null)
              }}
            >
              {t('journal.drop')}
            </Button>
          </div>
        </Notice>
      ) : null}
      {saving.state.kind === 'conflict' ? (
        <ConflictPanel
          id={story.id}
          mine={content}
          onMine={(theirVersion) => void saving.saveOver(theirVersion)}
          onTheirs={() => {
            saving.giveUp()
            router.refresh()
            window.location.reload()
          }}
        />
      ) : null}
      {story.behindOriginal ? (
        <Notice tone="warn">
          {t('translation.behind')}{' '}
          <ButtonLink href={`/desk/articles/${story.behindOriginal.id}`}>{t('translation.openOriginal')}</ButtonLink>
        </Notice>
      ) : null}
      {story.sentBack ? (
        <Notice tone="warn">
          <strong>{t('sentBack', { name: story.sentBack.by })}</strong> {story.sentBack.note}
        </Notice>
      ) : null}
      <div className="mt-6 grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <section aria-label={t('writing')} lang={content.language} dir={direction}>
          <WritingLine
            name="kicker"
            value={content.kicker}
            editable={editable}
            onChange={(kicker) => edit({ kicker })}
            className="text-sm font-semibold text-accent"
          />
          <WritingLine
            name="headline"
            value={content.headline}
            placeholder={story.proposed.headline?.value}
            editable={editable}
            onChange={(headline) => edit({ headline })}
            className="font-serif text-3xl leading-tight font-semibold"
          />
          {content.headline === '' && story.proposed.headline ? (
            <p className="mb-2 text-sm text-warn">
              {t('proposed.headline')}{' '}
              <button
                type="button"
                className="underline"
                onClick={() => edit({ headline: story.proposed.headline?.value ?? '' })}
              >
                {t('proposed.take')}
              </button>
            </p>
          ) : null}
          <WritingLine
            name="standfirst"
            value={content.standfirst}
            editable={editable}
            onChange={(standfirst) => edit({ standfirst })}
            className="font-serif text-lg text-soft"
          />
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
        onPick={(media) => {
          insert?.({ mediaId: media.id, alt: media.alt, caption: media.caption, credit: media.credit })
          setInsert(null)
        }}
      />
    </div>
  )
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
