'use client'

import { unstable_rethrow, useRouter } from 'next/navigation'
import { useActionState } from 'react'
import type { Reason } from '#lib/platform/outcome.ts'
import { unreachedReason } from './answer-of.ts'

type Typed = Record<string, string>
type Refused = { status: 'refused'; refusal?: string; reasons: Reason[]; typed: Typed }
type State<T> = { status: 'idle' } | { status: 'done'; value: T } | Refused

/**
 * A form's server action, its answer and whether it is under way. When the server cannot be reached that is an answer too, with what was
 * typed: a rejected action would take the whole page down to its error screen.
 */
export function useFormAction<T>(
  action: (before: { status: 'idle' }, form: FormData) => Promise<State<T>>,
): [state: State<T>, send: (form: FormData) => void, pending: boolean] {
  const router = useRouter()
  const send = async (_before: State<T>, form: FormData): Promise<State<T>> => {
    try {
      const answer = await action({ status: 'idle' }, form)
      if (answer.status === 'refused' && isOvertaken(answer)) router.refresh()
      return answer
    } catch (error) {
      unstable_rethrow(error)
      return { status: 'refused', reasons: [unreachedReason(error)], typed: typedIn(form) }
    }
  }
  return useActionState(send, { status: 'idle' })
}

/** No field is to blame: things were changed meanwhile, in another tab or by someone else, and the page must show how they stand. */
function isOvertaken({ refusal, reasons }: Refused): boolean {
  return refusal !== 'signed-out' && refusal !== 'forbidden' && reasons.some((reason) => !reason.field)
}

function typedIn(form: FormData): Typed {
  return Object.fromEntries([...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
}
