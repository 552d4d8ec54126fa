import type { Role } from '#prisma/client/enums.ts'

/** A person as the people page and the verbs see them. */
export type PersonState = 'active' | 'suspended'

/** What must be known of someone to say what may be done with them. `lastAdmin`: nobody else who is not suspended is an admin. */
export type Changeable = { id: string; role: Role; suspendedAt: Date | null; lastAdmin: boolean }

export function stateOf(person: { suspendedAt: Date | null }): PersonState {
  return person.suspendedAt === null ? 'active' : 'suspended'
}
