import { randomBytes } from 'node:crypto'
import { createPerson } from '#lib/person/create-person.ts'
import { createInput, emailInput } from '#lib/person/input.ts'
import { listAccounts } from '#lib/person/list-accounts.ts'
import { resetByEmail } from '#lib/person/reset-by-email.ts'
import { resetMinutes } from '#lib/person/reset-password.ts'
import { closeDatabase } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { inEnglish } from './in-english.ts'

const usage = `Usage: copydesk user create EMAIL NAME [reporter|editor|admin]
       copydesk user reset EMAIL
       copydesk user list`

/**
 * `copydesk user create|reset|list`: accounts from the server's command line. A new account's password is made up and printed once, a
 * reset prints a one-time link. Returns 1 when it was refused, 2 when it was not understood.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args
  const work = commands.get(command ?? '')
  if (!work) return misunderstood()
  try {
    return await work(rest)
  } finally {
    await closeDatabase()
  }
}

const commands = new Map([
  ['create', create],
  ['reset', reset],
  ['list', list],
])

async function create([email, name, role = 'reporter', ...more]: string[]): Promise<number> {
  if (more.length > 0) return misunderstood('A name of several words stands in quotes.')
  const parsed = createInput.safeParse({ email, name, role })
  if (!parsed.success)
    return misunderstood(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${inEnglish({ code: issue.message })}`).join(' '),
    )
  const password = randomBytes(15).toString('base64url')
  const outcome = await createPerson({ ...parsed.data, language: 'en', password })
  if (!outcome.ok) return refused(outcome.reasons)
  console.log(`${parsed.data.email} can sign in as ${parsed.data.role}.\nPassword  ${password}\n(shown only this once)`)
  return 0
}

async function reset([email, ...more]: string[]): Promise<number> {
  const parsed = emailInput.safeParse({ email })
  if (!parsed.success || more.length > 0) return misunderstood()
  const outcome = await resetByEmail(parsed.data)
  if (!outcome.ok) return refused(outcome.reasons)
  console.log(`${env().SITE_URL}/reset/${outcome.value.token}\n(works once, for ${resetMinutes} minutes)`)
  return 0
}

async function list(rest: string[]): Promise<number> {
  if (rest.length > 0) return misunderstood()
  for await (const { email, role, name, suspendedAt } of listAccounts()) {
    console.log([email, role, suspendedAt ? 'suspended' : 'active', name].join('\t'))
  }
  return 0
}

function misunderstood(problem = ''): number {
  console.error(`${problem}${problem ? '\n' : ''}${usage}`)
  return 2
}

function refused(reasons: readonly Reason[]): number {
  console.error(reasons.map(inEnglish).join(' '))
  return 1
}
