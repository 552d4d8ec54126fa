import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Actor } from '#lib/person/actor.ts'
import { mayEver, type Verb } from '#lib/person/policy.ts'
import { type Outcome, type Reason, type Refusal, refuse } from '#lib/platform/outcome.ts'
import { countRefused } from '#lib/platform/refused.ts'
import { fieldsOf, typedOf } from './form-fields.ts'
import { findActor } from './session.ts'

/** What a form shows after it was sent: nothing yet, done with what the verb returned, or why not with what was typed. */
export type FormState<T> =
  | { status: 'idle' }
  | { status: 'done'; value: T }
  | { status: 'refused'; refusal: Refusal | 'signed-out'; reasons: Reason[]; typed: Record<string, string> }

/** What happens after a verb succeeded: pages of the desk to render anew, and where to go. */
type After<T> = (value: T) => { refresh?: string[]; go?: string }

/**
 * A server action for a form: session → actor, permission, zod → field errors, verb. What was typed comes back with every refusal.
 * Bugs are thrown on.
 */
export function formAction<S extends z.ZodType, T>(
  verb: Verb,
  schema: S,
  work: (actor: Actor, input: z.output<S>) => Promise<Outcome<T>>,
  after?: After<T>,
): (previous: FormState<T>, form: FormData) => Promise<FormState<T>> {
  return async (_previous, form) => {
    const outcome = await perform(verb, schema, work, fieldsOf(form))
    if (!outcome.ok)
      return { status: 'refused', refusal: outcome.refusal, reasons: outcome.reasons, typed: typedOf(form) }
    follow(after?.(outcome.value))
    return { status: 'done', value: outcome.value }
  }
}

/** The same for an action that a component calls with an object, such as autosave. */
export function callAction<S extends z.ZodType, T>(
  verb: Verb,
  schema: S,
  work: (actor: Actor, input: z.output<S>) => Promise<Outcome<T>>,
  after?: After<T>,
): (input: unknown) => Promise<CallResult<T>> {
  return async (input) => {
    const outcome = await perform(verb, schema, work, input)
    if (outcome.ok) follow(after?.(outcome.value))
    return outcome
  }
}

export type CallResult<T> = Outcome<T> | { ok: false; refusal: 'signed-out'; reasons: Reason[] }

async function perform<S extends z.ZodType, T>(
  verb: Verb,
  schema: S,
  work: (actor: Actor, input: z.output<S>) => Promise<Outcome<T>>,
  input: unknown,
): Promise<CallResult<T>> {
  const actor = await findActor()
  if (!actor) {
    countRefused('signed-out')
    return { ok: false, refusal: 'signed-out', reasons: [{ code: 'signedOut' }] }
  }
  if (!mayEver(actor, verb)) return refuse('forbidden', { code: 'forbidden' })
  const parsed = schema.safeParse(input)
  if (!parsed.success) return refuse('invalid', ...parsed.error.issues.map(reasonOf))
  return work(actor, parsed.data)
}

/** A schema's complaint in our own codes. */
export function reasonOf(issue: z.core.$ZodIssue): Reason {
  const field = issue.path.map(String).join('.')
  // A schema's own message is a reason code of ours; anything zod says by itself is told as "invalid".
  const code = /^[a-z][A-Za-z]+$/.test(issue.message) ? issue.message : 'invalid'
  return { code, field }
}

function follow(next: { refresh?: string[]; go?: string } | undefined) {
  for (const path of next?.refresh ?? []) revalidatePath(path, path.includes('[') ? 'page' : undefined)
  if (next?.go) redirect(next.go)
}
