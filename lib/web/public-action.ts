import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { type Outcome, refuse } from '#lib/platform/outcome.ts'
import type { Visitor } from '#lib/session/session.ts'
import { type FormState, reasonOf } from './form-action.ts'
import { fieldsOf, typedOf } from './form-fields.ts'
import { safePath } from './safe-path.ts'
import { findVisitor, writeSessionKey } from './session.ts'

/**
 * A server action for the few forms that anyone may send, each of which ends in a new session: sign in, accept an invitation, use a
 * reset link. It goes on to the form's `then` on this site, or to the desk. A form sent without JavaScript works the same.
 */
export function signInAction<S extends z.ZodType>(
  schema: S,
  work: (input: z.output<S>, visitor: Visitor) => Promise<Outcome<{ key: string }>>,
): (previous: FormState<never>, form: FormData) => Promise<FormState<never>> {
  return async (_previous, form) => {
    const { then, ...fields } = fieldsOf(form)
    const parsed = schema.safeParse(fields)
    const outcome = parsed.success
      ? await work(parsed.data, await findVisitor())
      : refuse('invalid', ...parsed.error.issues.map(reasonOf))
    if (!outcome.ok) {
      return { status: 'refused', refusal: outcome.refusal, reasons: outcome.reasons, typed: typedOf(form) }
    }
    await writeSessionKey(outcome.value.key)
    redirect(safePath(then))
  }
}
