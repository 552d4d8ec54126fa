import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { type Outcome, refuse } from '#lib/platform/outcome.ts'
import type { Visitor } from '#lib/session/session.ts'
import { type FormState, reasonOf } from './form-action.ts'
import { fieldsOf, typedOf } from './form-fields.ts'
import { findVisitor, writeSessionKey } from './session.ts'

/**
 * A server action for the few forms that anyone may send, each of which ends in a new session: sign in, accept an invitation, use a
 * reset link. A form that was sent without JavaScript works the same.
 */
export function signInAction<S extends z.ZodType, Fields>(
  schema: S,
  work: (input: z.output<S>, visitor: Visitor) => Promise<Outcome<{ key: string }>>,
  goOn: (fields: ReturnType<typeof fieldsOf>) => string,
): (previous: FormState<Fields>, form: FormData) => Promise<FormState<Fields>> {
  return async (_previous, form) => {
    const { then, ...fields } = fieldsOf(form)
    const parsed = schema.safeParse(fields)
    const outcome = parsed.success
      ? await work(parsed.data, await findVisitor())
      : refuse('invalid', ...parsed.error.issues.map(reasonOf))
    if (!outcome.ok)
      return { status: 'refused', refusal: outcome.refusal, reasons: outcome.reasons, typed: typedOf(form) }
    await writeSessionKey(outcome.value.key)
    redirect(goOn({ then: then ?? '' }))
  }
}
