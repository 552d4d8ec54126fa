import { recordAudit } from '#lib/audit/record.ts'
import { isDuplicate, type Tx, transaction } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { hashPassword } from '#lib/platform/passwords.ts'
import type { Role } from '#prisma/client/enums.ts'
import type { Language } from './actor.ts'
import { freePersonSlug } from './free-slug.ts'

export type NewPerson = { email: string; name: string; role: Role; language: Language; password: string }

/** Makes a person who can sign in at once, for whoever sits at the server's command line. Colleagues are invited instead. */
export async function createPerson(input: NewPerson, now?: Date): Promise<Outcome<{ id: string }>> {
  const passwordHash = await hashPassword(input.password)
  try {
    return await transaction(async (tx, time) => {
      if (await tx.person.findUnique({ where: { email: input.email } })) return taken()
      const id = await writePerson(tx, input, passwordHash, time)
      await recordAudit(tx, { name: 'command line' }, time, {
        verb: 'person.create',
        thing: 'person',
        thingId: id,
        label: input.name,
        detail: { role: input.role },
      })
      return done({ id })
    }, now)
  } catch (error) {
    if (isDuplicate(error)) return taken()
    throw error
  }
}

function taken() {
  return refuse('conflict', { code: 'emailTaken', field: 'email' })
}

/** The row itself, in a verb's transaction. */
export async function writePerson(
  tx: Tx,
  person: Omit<NewPerson, 'password'>,
  passwordHash: string,
  now: Date,
): Promise<string> {
  const id = newId(now.getTime())
  const { email, name, role, language } = person
  const slug = await freePersonSlug(tx, name)
  await tx.person.create({
    data: { id, email, name, slug, role, language, passwordHash, passwordChangedAt: now, createdAt: now },
  })
  return id
}
