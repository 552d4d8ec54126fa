'use client'

import { useEffect, useState } from 'react'
import { tryOut } from '#app/desk/rules/actions.ts'
import { unreachedReason } from '#components/ui/answer-of.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import type { DryRun } from '#lib/rule/dry-run.ts'
import type { RuleValues } from './rule-values.ts'

/** What is known of a rule that is being written: what it would have done, why it cannot be tried, and whether an answer is on its way. */
export type Tried = { run: DryRun | null; reasons: Reason[]; busy: boolean }

/** Who types on means the last of it. */
const PAUSE = 400

/** Tries a rule on last week's copy whenever what it asks and does has changed. A newer answer is never overtaken by an older one. */
export function useDryRun({ name: _name, id: _id, ...values }: RuleValues): Tried {
  const [tried, setTried] = useState<Tried>({ run: null, reasons: [], busy: true })
  const asked = JSON.stringify(values)
  useEffect(() => {
    let gone = false
    setTried((before) => ({ ...before, busy: true }))
    const timer = setTimeout(async () => {
      const answer = await ask(formOf(JSON.parse(asked)))
      if (!gone) setTried({ ...answer, busy: false })
    }, PAUSE)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [asked])
  return tried
}

async function ask(form: FormData): Promise<Pick<Tried, 'run' | 'reasons'>> {
  try {
    const answer = await tryOut({ status: 'idle' }, form)
    if (answer.status === 'done') return { run: answer.value, reasons: [] }
    return { run: null, reasons: answer.status === 'refused' ? answer.reasons : [] }
  } catch (error) {
    return { run: null, reasons: [unreachedReason(error)] }
  }
}

function formOf({ tags, use, ...texts }: Omit<RuleValues, 'name' | 'id'>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(texts)) form.set(name, value)
  if (use) form.set('use', 'on')
  for (const tag of tags) form.append('tagIds[]', tag.id)
  return form
}
