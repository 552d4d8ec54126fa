import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import type { Prisma, Rule } from '#prisma/client/client.ts'
import { person } from './person.ts'

let made = 0

/** A rule of an admin's, switched on, behind the others. */
export async function rule(given: Partial<Prisma.RuleUncheckedCreateInput> = {}): Promise<Rule> {
  made += 1
  const createdById = given.createdById ?? (await person({ name: 'Ilse Marten', role: 'admin' })).id
  const at = new Date()
  return database().rule.create({
    data: {
      id: newId(),
      name: `Rule ${made}`,
      position: 1_000 + made,
      createdAt: at,
      createdById,
      changedAt: at,
      enabledAt: at,
      ...given,
    },
  })
}
