import { database } from '#lib/platform/db.ts'
import { after, cursorOf, readCursor } from '#lib/platform/page.ts'
import type { Role } from '#prisma/client/enums.ts'
import type { Actor } from './actor.ts'
import { can } from './policy.ts'

const PAGE = 30

export type ListedInvitation = {
  id: string
  email: string
  role: Role
  createdAt: Date
  expiresAt: Date
  invitedBy: { name: string }
}

/** Invitations that can still be accepted, the newest first, a page at a time. */
export async function listOpenInvitations(
  actor: Actor,
  before?: string,
  now = new Date(),
): Promise<{ invitations: ListedInvitation[]; next: string | null }> {
  if (!can(actor, 'person.invite')) return { invitations: [], next: null }
  const cursor = readCursor(before)
  const open = { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } }
  const rows = await database().invitation.findMany({
    where: cursor ? { AND: [open, after('createdAt', cursor)] } : open,
    select: {
      id: true,
      email: true,
      role: true,
      createdAt: true,
      expiresAt: true,
      invitedBy: { select: { name: true } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
  })
  const invitations = rows.slice(0, PAGE)
  const last = invitations.at(-1)
  return { invitations, next: rows.length > PAGE && last ? cursorOf(last.createdAt, last.id) : null }
}
