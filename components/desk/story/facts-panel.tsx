'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { MediaPicker } from '#components/desk/media-picker/media-picker.tsx'
import { TagPicker } from '#components/desk/tag-picker/tag-picker.tsx'
import { useWhy } from '#components/desk/wire/use-why.ts'
import { Button } from '#components/ui/button.tsx'
import { Field, Input, Select } from '#components/ui/field.tsx'
import type { ContentInput } from '#lib/article/content.ts'
import { genres } from '#lib/article/genre.ts'
import type { ChosenTag, StoryChoices, StoryProps } from './story-types.ts'

type Props = {
  story: StoryProps
  content: ContentInput
  tags: ChosenTag[]
  choices: StoryChoices
  editable: boolean
  onChange: (change: Partial<ContentInput>) => void
  onTags: (tags: ChosenTag[]) => void
}

/** Everything about a story that is not its text. */
export function FactsPanel(props: Props) {
  const t = useTranslations('story')
  return (
    <aside aria-label={t('facts')}>
      <fieldset disabled={!props.editable} className="grid gap-6">
        <Group title={t('group.place')}>
          <PlaceFields {...props} />
        </Group>
        <Group title={t('group.source')}>
          <SourceFields {...props} />
        </Group>
        <Group title={t('group.tags')}>
          <TagPicker value={props.tags} offered={props.story.proposed.tags ?? []} onChange={props.onTags} />
        </Group>
        <Group title={t('group.picture')}>
          <PictureFields {...props} />
        </Group>
        <Group title={t('group.limits')}>
          <LimitFields {...props} />
        </Group>
      </fieldset>
    </aside>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-3 border-t border-rule pt-3">
      <h2 className="text-sm font-semibold">{title}</h2>
      {children}
    </section>
  )
}

function PlaceFields({ content, choices, onChange }: Props) {
  const t = useTranslations('story')
  return (
    <>
      <Choice
        id="sectionId"
        label={t('field.section')}
        value={content.sectionId ?? ''}
        onChange={(value) => onChange({ sectionId: value || null })}
      >
        <option value="">{t('none.section')}</option>
        {choices.sections.map((section) => (
          <option key={section.id} value={section.id}>
            {section.name}
          </option>
        ))}
      </Choice>
      <div className="grid grid-cols-2 gap-3">
        <Choice
          id="genre"
          label={t('field.genre')}
          value={content.genre}
          onChange={(value) => onChange({ genre: genres.find((genre) => genre === value) ?? 'news' })}
        >
          {genres.map((genre) => (
            <option key={genre} value={genre}>
              {t(`genre.${genre}`)}
            </option>
          ))}
        </Choice>
        <Choice
          id="language"
          label={t('field.language')}
          value={content.language}
          onChange={(language) => onChange({ language })}
        >
          {choices.languages.map((language) => (
            <option key={language.code} value={language.code}>
              {language.name}
            </option>
          ))}
        </Choice>
      </div>
    </>
  )
}

function SourceFields({ story, content, choices, onChange }: Props) {
  const t = useTranslations('story')
  const why = useWhy()
  const proposedDate = content.wireDate === null ? story.proposed.wireDate : undefined
  return (
    <>
      <Line id="byline" label={t('field.byline')} value={content.byline} onChange={(byline) => onChange({ byline })} />
      <Choice
        id="contributor"
        label={t('field.contributor')}
        hint={t('hint.contributor')}
        value={content.contributorIds[0] ?? ''}
        onChange={(value) => onChange({ contributorIds: value ? [value] : [] })}
      >
        <option value="">{t('none.contributor')}</option>
        {choices.people.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </Choice>
      <Choice
        id="agencyId"
        label={t('field.agency')}
        value={content.agencyId ?? ''}
        onChange={(value) => onChange({ agencyId: value || null })}
      >
        <option value="">{t('none.agency')}</option>
        {choices.agencies.map((agency) => (
          <option key={agency.id} value={agency.id}>
            {agency.name}
          </option>
        ))}
      </Choice>
      <Line
        id="accordingTo"
        label={t('field.accordingTo')}
        hint={t('hint.accordingTo')}
        value={content.accordingTo}
        onChange={(accordingTo) => onChange({ accordingTo })}
      />
      <Line
        id="dateline"
        label={t('field.dateline')}
        value={content.dateline}
        onChange={(dateline) => onChange({ dateline })}
      />
      <Line
        id="wireDate"
        label={t('field.wireDate')}
        hint={
          proposedDate
            ? `${t('proposed.date', { date: proposedDate.value })} ${proposedDate.reasons.map(why).join('; ')}`
            : t('hint.wireDate')
        }
        value={content.wireDate ?? ''}
        placeholder={proposedDate?.value}
        onChange={(value) => onChange({ wireDate: value === '' ? null : value })}
      />
    </>
  )
}

function PictureFields({ story, content, onChange }: Props) {
  const t = useTranslations('story')
  const [picking, setPicking] = useState(false)
  return (
    <>
      {content.leadMediaId ? (
        <>
          {/* biome-ignore lint/performance/noImgElement: pictures are our own fixed renditions */}
          <img
            src={`/media/${content.leadMediaId}/640.webp`}
            alt={content.leadAlt}
            width={story.leadMedia?.width}
            height={story.leadMedia?.height}
            className="max-h-52 w-full bg-sunken object-contain"
          />
          <Line
            id="leadAlt"
            label={t('picture.alt')}
            hint={t('hint.alt')}
            value={content.leadAlt}
            onChange={(leadAlt) => onChange({ leadAlt })}
          />
          <Line
            id="leadCaption"
            label={t('picture.caption')}
            value={content.leadCaption}
            onChange={(leadCaption) => onChange({ leadCaption })}
          />
          <Line
            id="leadCredit"
            label={t('picture.credit')}
            value={content.leadCredit}
            onChange={(leadCredit) => onChange({ leadCredit })}
          />
        </>
      ) : (
        <p className="text-sm text-soft">{t('none.picture')}</p>
      )}
      <div className="flex gap-2">
        <Button onClick={() => setPicking(true)}>
          {content.leadMediaId ? t('picture.change') : t('picture.choose')}
        </Button>
        {content.leadMediaId ? (
          <Button onClick={() => onChange({ leadMediaId: null })}>{t('picture.remove')}</Button>
        ) : null}
      </div>
      <MediaPicker
        open={picking}
        onClose={() => setPicking(false)}
        onPick={(media) => {
          onChange({ leadMediaId: media.id, leadAlt: media.alt, leadCaption: media.caption, leadCredit: media.credit })
          setPicking(false)
        }}
      />
    </>
  )
}

function LimitFields({ content, onChange }: Props) {
  const t = useTranslations('story')
  const local = content.embargoedUntil ? localTime(new Date(content.embargoedUntil)) : ''
  return (
    <>
      <Line
        id="embargoedUntil"
        type="datetime-local"
        label={t('field.embargo')}
        hint={t('hint.embargo', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
        value={local}
        onChange={(value) => onChange({ embargoedUntil: value === '' ? null : new Date(value).toISOString() })}
      />
      <label className="flex min-h-6 items-start gap-2 text-sm">
        <input
          type="checkbox"
          id="story-notForPublication"
          className="mt-0.5 size-4"
          checked={content.notForPublication}
          onChange={(event) => onChange({ notForPublication: event.target.checked })}
        />
        {t('field.notForPublication')}
      </label>
    </>
  )
}

/** A moment as a datetime-local field wants it: this browser's time, to the minute. */
function localTime(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

function Line(props: {
  id: string
  label: string
  hint?: string
  type?: string
  value: string
  placeholder?: string
  onChange: (value: string) => void
}) {
  const id = `story-${props.id}`
  return (
    <Field id={id} label={props.label} hint={props.hint}>
      <Input
        id={id}
        type={props.type ?? 'text'}
        value={props.value}
        placeholder={props.placeholder}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </Field>
  )
}

function Choice(props: {
  id: string
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
  children: ReactNode
}) {
  const id = `story-${props.id}`
  return (
    <Field id={id} label={props.label} hint={props.hint}>
      <Select
        id={id}
        value={props.value}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        onChange={(event) => props.onChange(event.target.value)}
      >
        {props.children}
      </Select>
    </Field>
  )
}
