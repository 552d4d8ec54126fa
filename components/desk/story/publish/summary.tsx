import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ContentInput } from '#lib/article/content.ts'
import { printWireDate } from '#lib/setting/printed-time.ts'
import type { StoryChoices, StoryProps } from '../story-types.ts'
import { Proposed } from './proposed.tsx'

/** The proposals that a publish would accept: those of fields that nobody filled in. */
export function accepting(story: StoryProps, content: ContentInput) {
  return {
    headline: content.headline === '' ? (story.proposed.headline?.value ?? null) : null,
    wireDate: content.wireDate === null ? (story.proposed.wireDate?.value ?? null) : null,
  }
}

/** What will be printed, with the reasons of what is only proposed. */
export function Summary(props: { story: StoryProps; content: ContentInput; choices: StoryChoices }) {
  const { story, content, choices } = props
  const t = useTranslations('story')
  const language = useLocale()
  const { headline, wireDate } = accepting(story, content)
  const date = content.wireDate ?? wireDate
  const agency = choices.agencies.find((one) => one.id === content.agencyId)?.name
  return (
    <dl className="grid grid-cols-[minmax(7rem,auto)_1fr] gap-x-5 gap-y-2">
      <Row name={t('field.headline')} proposed={headline === null ? undefined : story.proposed.headline?.reasons}>
        <span className="font-serif text-xl leading-snug font-semibold">{content.headline || headline || '—'}</span>
      </Row>
      {content.urgency < 5 ? <Row name={t('field.urgency')}>{t('urgency', { urgency: content.urgency })}</Row> : null}
      <Row name={t('field.byline')}>{content.byline || '—'}</Row>
      <Row name={t('field.agency')}>{agency ?? '—'}</Row>
      <Row name={t('field.accordingTo')}>{content.accordingTo || '—'}</Row>
      <Row name={t('field.wireDate')} proposed={wireDate === null ? undefined : story.proposed.wireDate?.reasons}>
        {date === null ? '—' : printWireDate(date, language)}
      </Row>
    </dl>
  )
}

/** A field and what it says; `proposed` are the reasons of a proposal. */
function Row(props: { name: string; proposed?: string[]; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-sm text-soft">{props.name}</dt>
      <dd>
        {props.children}
        {props.proposed ? (
          <span className="mt-0.5 block">
            <Proposed reasons={props.proposed} />
          </span>
        ) : null}
      </dd>
    </div>
  )
}
