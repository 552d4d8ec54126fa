'use client'

import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'

/** The story an item would become, in words. */
export type StoryPreview = {
  lang: string
  headline: string
  headlineProposed: boolean
  standfirst: string
  byline: string
  agency: string | null
  accordingTo: string
  dateline: string
  words: number
  paragraphs: { text: string; putBack: number | null; kind: 'paragraph' | 'heading' | 'blockquote' | 'item' }[]
}

const looks: Record<StoryPreview['paragraphs'][number]['kind'], string> = {
  paragraph: '',
  heading: 'text-lg font-semibold',
  blockquote: 'border-l-2 border-rule-strong pl-3 italic',
  item: 'list-item list-disc ml-5',
}

/** The draft that *Use* would make, set as a story. Pieces that someone put back are marked. */
export function StoryPane({ story }: { story: StoryPreview }) {
  const t = useTranslations('wire')
  const signed = [story.byline ? t('item.byline', { names: story.byline }) : '', story.agency ?? '']
    .filter(Boolean)
    .join(', ')
  return (
    <article lang={story.lang} className="font-serif wrap-anywhere">
      <h3 className={`text-xl leading-snug font-semibold text-balance ${story.headlineProposed ? 'italic' : ''}`}>
        {story.headline || <span className="text-soft">{t('untitled')}</span>}
      </h3>
      {story.headlineProposed ? (
        <p className="mt-1 font-sans">
          <Badge tone="accent">{t('item.proposed')}</Badge>
        </p>
      ) : null}
      {story.standfirst ? <p className="mt-2 text-[1.0625rem] text-soft">{story.standfirst}</p> : null}
      <p className="mt-2 font-sans text-sm text-soft">
        {[signed, story.accordingTo ? t('item.accordingTo', { name: story.accordingTo }) : '']
          .filter(Boolean)
          .join(' · ')}
        {signed || story.accordingTo ? ' · ' : ''}
        {t('item.length', { count: story.words })}
      </p>
      <div className="mt-3 grid max-w-prose gap-3 text-[1.0625rem] leading-relaxed">
        {story.paragraphs.length === 0 ? <p className="text-soft">{t('item.noText')}</p> : null}
        {story.paragraphs.map((paragraph, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no names of their own, and none moves while it is shown
          <p key={at} className={paragraph.putBack === null ? looks[paragraph.kind] : 'border-l-2 border-good pl-3'}>
            {at === 0 && story.dateline ? (
              <span className="font-sans text-sm font-semibold">{story.dateline} — </span>
            ) : null}
            {paragraph.text}
          </p>
        ))}
      </div>
    </article>
  )
}
