import { useTranslations } from 'next-intl'
import type { ContentInput } from '#lib/article/content.ts'
import { WritingLine } from './writing-line.tsx'

/** The lines above a story's text, set as readers will meet them. */
export function HeadLines(props: {
  content: ContentInput
  /** The headline that a publish would accept, where nobody wrote one. */
  proposed?: string
  editable: boolean
  onChange: (change: Partial<ContentInput>) => void
}) {
  const { content, proposed, editable, onChange } = props
  const t = useTranslations('story')
  return (
    <>
      <WritingLine
        name="kicker"
        value={content.kicker}
        editable={editable}
        onChange={(kicker) => onChange({ kicker })}
        className="text-sm font-semibold text-accent"
      />
      <WritingLine
        name="headline"
        value={content.headline}
        placeholder={proposed}
        editable={editable}
        onChange={(headline) => onChange({ headline })}
        className="font-serif text-3xl leading-tight font-semibold"
      />
      {content.headline === '' && proposed ? (
        <p className="mb-2 text-sm text-warn">
          {t('proposed.headline')}{' '}
          {editable ? (
            <button type="button" className="underline" onClick={() => onChange({ headline: proposed })}>
              {t('proposed.take')}
            </button>
          ) : null}
        </p>
      ) : null}
      <WritingLine
        name="standfirst"
        value={content.standfirst}
        editable={editable}
        onChange={(standfirst) => onChange({ standfirst })}
        className="font-serif text-lg text-soft"
      />
    </>
  )
}
