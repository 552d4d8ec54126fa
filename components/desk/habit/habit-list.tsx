'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { forget } from '#app/desk/wire/[id]/actions.ts'
import { answerOf } from '#components/ui/answer-of.ts'
import { Button } from '#components/ui/button.tsx'
import { KeepFocus } from '#components/ui/keep-focus.tsx'
import { useReason } from '#components/ui/reasons.tsx'
import type { ListedHabit } from '#lib/habit/list.ts'
import { useMoment } from '../use-moment.ts'
import { HabitPattern } from './habit-pattern.tsx'
import { readTheRest } from './read-the-rest.ts'

/** What was taught of an agency's copy, with who taught it, and the way to forget it. */
export function HabitList({ habits }: { habits: ListedHabit[] }) {
  const t = useTranslations('rules')
  return (
    <section aria-labelledby="habits">
      <h2 id="habits" className="border-b-2 border-ink pb-1 text-sm font-semibold">
        {t('habit.list')}
      </h2>
      <KeepFocus label={t('habit.list')}>
        {habits.length === 0 ? <p className="mt-2 text-soft">{t('habit.listNone')}</p> : null}
        <ul className="divide-y divide-rule border-b border-rule empty:hidden">
          {habits.map((habit) => (
            <HabitLine key={habit.id} habit={habit} />
          ))}
        </ul>
      </KeepFocus>
    </section>
  )
}

function HabitLine({ habit }: { habit: ListedHabit }) {
  const t = useTranslations('rules')
  const say = useReason()
  const print = useMoment()
  const router = useRouter()
  const [busy, start] = useTransition()
  const [gone, setGone] = useState(false)
  const onForget = () =>
    start(async () => {
      const answer = await answerOf(forget({ id: habit.id }))
      if (!answer.ok) {
        toast.error(answer.reasons.map(say).join(' '))
        return
      }
      setGone(true)
      const { read, changed } = await readTheRest(answer.value.agencyId, answer.value.reread)
      toast(t('habit.forgotten', { read, changed }))
      router.refresh()
    })
  if (gone) return null
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 py-2">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span>{t(`habit.is.${habit.kind}`)}</span>
          <HabitPattern pattern={habit.pattern} />
        </p>
        <p className="text-sm text-soft">{t('habit.by', { name: habit.taughtBy, at: print(habit.taughtAt, 'day') })}</p>
      </div>
      <Button
        busy={busy}
        onClick={onForget}
        aria-label={t('habit.forgetNamed', { pattern: habit.pattern.slice(0, 60) })}
      >
        {t('habit.forget')}
      </Button>
    </li>
  )
}
