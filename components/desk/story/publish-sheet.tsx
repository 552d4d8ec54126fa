'use client'

import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { publish } from '#app/desk/articles/[id]/actions.ts'
import { useWhy } from '#components/desk/wire/use-why.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Field, Input, Select } from '#components/ui/field.tsx'
import { useReason } from '#components/ui/reasons.tsx'
import type { Reason } from '#lib/platform/outcome.ts'
import { PublishReceipt } from './publish-receipt.tsx'
import type { StoryChoices, StoryCommands, StoryProps } from './story-types.ts'
import type { useAutosave } from './use-autosave.ts'

type Props = {
  open: boolean
  onClose: () => void
  story: StoryProps
  commands: StoryCommands
  choices: StoryChoices
  sectionId: string | null
  onSection: (sectionId: string | null) => void
  saving: ReturnType<typeof useAutosave>
}

const changes = ['minor', 'correction', 'clarification', 'update'] as const
type ChangeKind = (typeof changes)[number]
type Receipt = { slug: string; number: number; pressedAt: number; places: string[] }

/** The last look before readers see it: everything that will be printed, what is in the way, and the few questions that need a person. */
export function PublishSheet({ open, onClose, ...sheet }: Props) {
  const t = useTranslations('story')
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const close = () => {
    setReceipt(null)
    onClose()
  }
  return (
    <Dialog
      title={t(receipt ? 'receipt.title' : 'sheet.title')}
      open={open}
      onOpenChange={(next) => next || close()}
      wide
    >
      {receipt ? (
        <PublishReceipt {...receipt} onClose={close} />
      ) : (
        <Sheet {...sheet} onDone={setReceipt} onClose={close} />
      )}
    </Dialog>
  )
}

function Sheet(props: Omit<Props, 'open'> & { onDone: (receipt: Receipt) => void }) {
  const { story, commands, choices, saving } = props
  const t = useTranslations('story')
  const router = useRouter()
  const [runAs, setRunAs] = useState<'new' | 'archive' | null>(story.content.runAs)
  const [chosen, setKind] = useState<ChangeKind | null>(null)
  // A change that touches no fact is minor unless someone says otherwise.
  const kind = chosen ?? (story.facts.length === 0 ? 'minor' : null)
  const [note, setNote] = useState('')
  const [problems, setProblems] = useState<Reason[]>([])
  const [busy, setBusy] = useState(false)
  const accepted = {
    headline: story.content.headline === '' ? (story.proposed.headline?.value ?? null) : null,
    wireDate: story.content.wireDate === null ? (story.proposed.wireDate?.value ?? null) : null,
  }
  // What is answered on this sheet is not in the way.
  const answered = ['howToRun', ...(props.sectionId === null ? [] : ['noSection'])]
  const blocking = commands.publish.reasons.filter((reason) => !answered.includes(reason.code))
  const changing = story.published !== null
  const unanswered = (story.asksHowToRun && runAs === null) || (changing && kind === null)

  const press = async () => {
    setBusy(true)
    const pressedAt = performance.now()
    if (!(await saving.flush())) {
      setBusy(false)
      return setProblems([{ code: 'notSaved' }])
    }
    const change = changing && kind ? { kind, note } : null
    const result = await publish({ id: story.id, seen: saving.version.current, accepts: accepted, runAs, change })
    setBusy(false)
    if (!result.ok) return setProblems(result.reasons)
    saving.moveTo(result.value.version)
    const section = choices.sections.find((one) => one.id === props.sectionId)?.name
    const places = [
      ...(runAs === 'archive' ? [] : [t('receipt.front')]),
      ...(section ? [section] : []),
      ...story.tags.map((tag) => tag.name),
    ]
    props.onDone({ slug: result.value.slug, number: result.value.number, pressedAt, places })
    router.refresh()
  }
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void press()
      }}
    >
      <Blocks reasons={[...blocking, ...problems]} onGo={props.onClose} />
      <Summary story={story} choices={choices} accepted={accepted} />
      <Field id="sheet-section" label={t('field.section')} className="max-w-xs">
        <Select
          id="sheet-section"
          value={props.sectionId ?? ''}
          onChange={(event) => props.onSection(event.target.value || null)}
        >
          <option value="">{t('none.section')}</option>
          {choices.sections.map((section) => (
            <option key={section.id} value={section.id}>
              {section.name}
            </option>
          ))}
        </Select>
      </Field>
      {story.asksHowToRun ? (
        <HowToRun date={accepted.wireDate ?? story.content.wireDate} value={runAs} onChange={setRunAs} />
      ) : null}
      {changing ? <WhatChanged facts={story.facts} kind={kind} note={note} onKind={setKind} onNote={setNote} /> : null}
      <Checks reasons={story.checks} />
      <div className="flex flex-wrap gap-2 border-t border-rule pt-4">
        <Button look="primary" type="submit" disabled={busy || blocking.length > 0 || unanswered} aria-busy={busy}>
          {t(changing ? 'sheet.publishChanges' : 'sheet.publish')}
        </Button>
        <Button onClick={props.onClose}>{t('sheet.back')}</Button>
      </div>
    </form>
  )
}

/** What is in the way: each a link to the field that mends it. */
function Blocks({ reasons, onGo }: { reasons: Reason[]; onGo: () => void }) {
  const t = useTranslations('story')
  const say = useReason()
  if (reasons.length === 0) return null
  return (
    <div role="alert" className="border-l-4 border-danger bg-danger-soft px-3.5 py-2.5">
      <p className="font-medium">{t('sheet.blocked')}</p>
      <ul className="mt-1 list-disc pl-5">
        {reasons.map((reason) => (
          <li key={reason.code + (reason.field ?? '')}>
            {reason.field ? (
              <a href={`#story-${reason.field}`} className="underline" onClick={onGo}>
                {say(reason)}
              </a>
            ) : (
              say(reason)
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Checks({ reasons }: { reasons: Reason[] }) {
  const t = useTranslations('story')
  const say = useReason()
  if (reasons.length === 0) return null
  return (
    <div className="text-sm text-soft">
      <p className="font-medium text-ink">{t('sheet.check')}</p>
      <ul className="mt-1 list-disc pl-5">
        {reasons.map((reason) => (
          <li key={reason.code}>{say(reason)}</li>
        ))}
      </ul>
    </div>
  )
}

type Accepted = { headline: string | null; wireDate: string | null }

function Summary({ story, choices, accepted }: { story: StoryProps; choices: StoryChoices; accepted: Accepted }) {
  const t = useTranslations('story')
  const why = useWhy()
  const { content } = story
  const rows: [string, string | null, string[] | null][] = [
    [
      'headline',
      content.headline || accepted.headline,
      accepted.headline ? (story.proposed.headline?.reasons ?? []) : null,
    ],
    ['byline', content.byline || null, null],
    ['agency', choices.agencies.find((one) => one.id === content.agencyId)?.name ?? null, null],
    ['accordingTo', content.accordingTo || null, null],
    [
      'wireDate',
      content.wireDate ?? accepted.wireDate,
      accepted.wireDate ? (story.proposed.wireDate?.reasons ?? []) : null,
    ],
  ]
  return (
    <dl className="grid grid-cols-[minmax(7rem,auto)_1fr] gap-x-5 gap-y-2">
      {rows.map(([name, value, reasons]) => (
        <div key={name} className="contents">
          <dt className="text-sm text-soft">{t(`field.${name}`)}</dt>
          <dd>
            <span className={name === 'headline' ? 'font-serif text-xl leading-snug font-semibold' : ''}>
              {value ?? '—'}
            </span>
            {reasons ? (
              <span className="mt-0.5 block text-sm">
                <span className="mr-1.5 rounded-[3px] border border-warn/40 bg-warn-soft px-1.5 text-xs font-medium text-warn">
                  {t('proposed.mark')}
                </span>
                {reasons.map(why).join('; ')}
              </span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function HowToRun({
  date,
  value,
  onChange,
}: {
  date: string | null
  value: 'new' | 'archive' | null
  onChange: (value: 'new' | 'archive') => void
}) {
  const t = useTranslations('story')
  const format = useFormatter()
  const shown =
    date && /^\d{4}-\d{2}-\d{2}/.test(date)
      ? format.dateTime(new Date(`${date.slice(0, 10)}T12:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' })
      : date
  return (
    <fieldset className="border-l-4 border-warn bg-warn-soft px-3.5 py-2.5">
      <legend className="sr-only">{t('run.question')}</legend>
      <p className="font-medium">{t('run.question')}</p>
      {(['new', 'archive'] as const).map((choice) => (
        <label key={choice} className="mt-1.5 flex min-h-6 items-start gap-2">
          <input
            type="radio"
            name="runAs"
            className="mt-1"
            checked={value === choice}
            onChange={() => onChange(choice)}
          />
          {t(`run.${choice}`, { date: shown ?? '' })}
        </label>
      ))}
    </fieldset>
  )
}

function WhatChanged(props: {
  facts: string[]
  kind: ChangeKind | null
  note: string
  onKind: (kind: ChangeKind) => void
  onNote: (note: string) => void
}) {
  const t = useTranslations('story')
  return (
    <fieldset className="grid gap-2 border-t border-rule pt-4">
      <legend className="sr-only">{t('change.question')}</legend>
      <p className="font-medium">{t('change.question')}</p>
      {props.facts.length > 0 ? (
        <p className="text-sm text-warn">
          {t('change.touches', { facts: props.facts.map((fact) => t(`change.fact.${fact}`)).join(', ') })}
        </p>
      ) : null}
      {changes.map((choice) => (
        <label key={choice} className="flex min-h-6 items-start gap-2">
          <input
            type="radio"
            name="change"
            className="mt-1"
            checked={props.kind === choice}
            onChange={() => props.onKind(choice)}
          />
          {t(`change.${choice}`)}
        </label>
      ))}
      {props.kind && props.kind !== 'minor' ? (
        <Field id="story-note" label={t('change.note')} hint={t('change.noteHint')}>
          <Input
            id="story-note"
            value={props.note}
            maxLength={500}
            onChange={(event) => props.onNote(event.target.value)}
          />
        </Field>
      ) : null}
    </fieldset>
  )
}
