import type { Tx } from '#lib/platform/db.ts'
import type { Role } from '#prisma/client/enums.ts'

/**
 * The role a person has at this moment, held until the transaction ends: a demotion or suspension happens either before, and is seen,
 * or after. Null when the person is suspended or not there.
 */
export async function holdRole(tx: Tx, personId: string): Promise<Role | null> {
  const rows = await tx.$queryRaw<{ role: Role; suspendedAt: Date | null }[]>`
    select role::text as role, "suspendedAt" from person where id = ${personId}::uuid for share`
  const person = rows[0]
  return person && person.suspendedAt === null ? person.role : null
}
