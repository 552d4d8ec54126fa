import { recordAudit } from '#lib/audit/record.ts'
import { database, transaction } from '#lib/platform/db.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { verifyPassword } from '#lib/platform/passwords.ts'
import { countAttempt, sweepAttempts, uncountAttempt } from '#lib/platform/throttle.ts'
import type { Visitor } from './session.ts'
import { type StartedSession, startSession } from './start.ts'
import { accountKey, addressKey } from './throttle-keys.ts'

/** Attempts in a quarter of an hour: at one account, and from one address. */
export const signInLimits = { account: 5, address: 20, minutes: 15 } as const

/**
 * Signs a person in with e-mail and password. Attempts are counted before any password is looked at. Unknown and suspended people,
 * and a wrong password, get the same answer (`wrongSignIn`) after the same work; too many attempts get `throttled` with the minutes left.
 */
export async function signIn(
  input: { email: string; password: string },
  visitor: Visitor,
  now?: Date,
): Promise<Outcome<StartedSession>> {
  const minutes = await minutesToWait(input.email, visitor)
  if (minutes > 0) return refuse('forbidden', { code: 'throttled', values: { minutes } })

  const person = await database().person.findUnique({
    where: { email: input.email },
    select: { id: true, passwordHash: true },
  })
  const fits = await verifyPassword(input.password, person?.passwordHash ?? null)
  const session = fits && person?.passwordHash ? await open(person.id, person.passwordHash, visitor, now) : null
  if (!session) return refuse('forbidden', { code: 'wrongSignIn' })

  await uncountAttempt(accountKey(input.email))
  await uncountAttempt(addressKey(visitor.address))
  await sweepAttempts()
  return done(session)
}

/** The address is asked first: one that has used up its attempts cannot use up other people's accounts. */
async function minutesToWait(email: string, visitor: Visitor): Promise<number> {
  const { account, address, minutes } = signInLimits
  const fromAddress = await countAttempt({ key: addressKey(visitor.address), most: address, minutes })
  if (!fromAddress.allowed) return fromAddress.minutesLeft
  return (await countAttempt({ key: accountKey(email), most: account, minutes })).minutesLeft
}

/** The person is asked for again under a lock: a suspension or a new password that came meanwhile wins. */
function open(personId: string, checkedHash: string, visitor: Visitor, now?: Date): Promise<StartedSession | null> {
  return transaction(async (tx, time) => {
    await tx.$queryRaw`select 1 from person where id = ${personId}::uuid for share`
    const person = await tx.person.findUniqueOrThrow({ where: { id: personId } })
    if (person.suspendedAt !== null || person.passwordHash !== checkedHash) return null
    const session = await startSession(tx, personId, visitor, time)
    const actor = { id: person.id, name: person.name, address: visitor.address }
    await recordAudit(tx, actor, time, {
      verb: 'session.signIn',
      thing: 'session',
      thingId: person.id,
      label: person.name,
    })
    return session
  }, now)
}
