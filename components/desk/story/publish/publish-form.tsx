import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from 'sonner'
import { publish, schedule } from '#app/desk/articles/[id]/actions.ts'
import { useMoment } from '#components/desk/use-moment.ts'
import { Button } from '#components/ui/button.tsx'
import type { Reason } from '#lib/platform/outcome.ts'
import { Choice, named } from '../facts/choice.tsx'
import { Checks, InTheWay } from './in-the-way.tsx'
import { Proposed } from './proposed.tsx'
import type { Receipt } from './publish-receipt.tsx'
import type { Sheet } from './publish-sheet.tsx'
import { RunAs } from './run-as.tsx'
import { accepting, Summary } from './summary.tsx'
import { type Change, WhatChanged } from './what-changed.tsx'
import { type Clock, useMomentOf, When } from './when.tsx'

export function PublishForm(sheet: Sheet & { onDone: (receipt: Receipt) => void; onClose: () => void }) {
  const { story, content, commands, choices, saving, asking, onChange } = sheet
  const t = useTranslations('story')
  const plans = useTranslations('plan')
  const moment = useMoment()
  const router = useRouter()
  const [runAs, setRunAs] = useState<'new' | 'archive' | null>(null)
  // A change that touches no fact is minor unless someone says otherwise.
  const [chosen, setChange] = useState<Change | null>(null)
  const change = chosen ?? (story.facts.length === 0 ? { kind: 'minor' as const, note: '' } : null)
  const [clock, setClock] = useState<Clock | null>(null)
  const at = useMomentOf(clock)
  const [problems, setProblems] = useState<Reason[]>([])
  const [busy, setBusy] = useState(false)
  const accepts = accepting(story, content)
  const proposedSection = content.sectionId === null ? story.proposed.section : undefined
  const sectionId = content.sectionId ?? proposedSection?.value ?? null
  // What is answered on this sheet is not in the way.
  const answered = ['howToRun', ...(sectionId === null ? [] : ['noSection'])]
  const blocking = asking
    ? []
    : commands.publish.reasons.filter((reason) => !answered.includes(reason.code) && !endsBefore(reason, at))
  const mayPlan = commands.schedule.allowed && commands.schedule.reasons.length === 0
  const changing = story.published !== null
  const asksHowToRun = story.asksHowToRun || problems.some((reason) => reason.code === 'howToRun')
  const unanswered =
    (asksHowToRun && runAs === null) || (changing && change === null) || (clock !== null && at === null)

  const press = async () => {
    setBusy(true)
    const pressedAt = performance.now()
    if (content.sectionId !== sectionId) onChange({ sectionId })
    if (!(await saving.flush())) {
      setBusy(false)
      return setProblems([{ code: 'notSaved' }])
    }
    const decided = { id: story.id, seen: saving.version.current, accepts, runAs, change: changing ? change : null }
    if (at) return plan({ ...decided, at: at.toISOString() })
    const result = await publish(decided)
    setBusy(false)
    if (!result.ok) return setProblems(result.reasons)
    saving.moveTo(result.value.version)
    sheet.onAccepted(ownOf(accepts))
    sheet.onDone({ slug: result.value.slug, number: result.value.number, pressedAt, places: places() })
    router.refresh()
  }
  const plan = async (input: object & { at: string }) => {
    const result = await schedule(input)
    setBusy(false)
    if (!result.ok) return setProblems(result.reasons)
    saving.moveTo(result.value.version)
    toast.success(plans('when.done', { at: moment(new Date(input.at)) }))
    sheet.onClose()
    router.refresh()
  }
  const places = () => {
    const section = choices.sections.find((one) => one.id === sectionId)?.name
    const front = runAs === 'archive' ? [] : [t('receipt.front')]
    return [...front, ...(section ? [section] : []), ...story.tags.map((tag) => tag.name)]
  }
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void press()
      }}
    >
      <InTheWay reasons={[...blocking, ...problems]} onGo={sheet.onClose} />
      <Summary story={story} content={content} choices={choices} />
      <Choice
        id="sheet-sectionId"
        label={t('field.section')}
        className="max-w-xs"
        hint={proposedSection ? <Proposed reasons={proposedSection.reasons} /> : undefined}
        value={sectionId ?? ''}
        none={t('none.section')}
        options={named(choices.sections)}
        onChange={(value) => onChange({ sectionId: value || null })}
      />
      {asksHowToRun ? (
        <RunAs
          date={content.wireDate ?? accepts.wireDate}
          value={runAs}
          onChange={setRunAs}
          onDate={(wireDate) => onChange({ wireDate })}
        />
      ) : null}
      {changing ? <WhatChanged facts={story.facts} change={change} onChange={setChange} /> : null}
      {mayPlan ? <When value={clock} earliest={embargoOf(content.embargoedUntil)} onChange={setClock} /> : null}
      <Checks reasons={story.checks} />
      <div className="sticky -bottom-5 -mx-5 -mb-5 flex flex-wrap gap-2 border-t border-rule bg-surface px-5 py-4">
        <Button
          look="primary"
          type="submit"
          disabled={busy || asking || blocking.length > 0 || unanswered}
          aria-busy={busy || asking}
        >
          {at
            ? plans('when.do', { at: moment(at, 'short') })
            : clock
              ? plans('when.choose')
              : t(changing ? 'sheet.publishChanges' : 'sheet.publish')}
        </Button>
        <Button onClick={sheet.onClose}>{t('sheet.back')}</Button>
      </div>
    </form>
  )
}

/** Whether a reason is an embargo that has ended by the time that is planned. */
function endsBefore({ code, values }: Reason, at: Date | null): boolean {
  return code === 'embargo' && at !== null && typeof values?.until === 'string' && new Date(values.until) <= at
}

/** When an embargo that still holds ends: the earliest that one would plan for. */
function embargoOf(until: string | null): Date | null {
  return until !== null && new Date(until) > new Date() ? new Date(until) : null
}

/** What was accepted, as fields of the story. */
function ownOf({ headline, wireDate }: ReturnType<typeof accepting>) {
  return { ...(headline === null ? {} : { headline }), ...(wireDate === null ? {} : { wireDate }) }
}
