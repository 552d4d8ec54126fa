const HOUR = 3_600_000

/** A session ends after this long without a request, and after this long in any case. */
export const idleFor = 12 * HOUR
export const lastsFor = 7 * 24 * HOUR

/** Where a request comes from: the client's address as the door saw it, and what the browser calls itself. */
export type Visitor = { address?: string; userAgent?: string }

type Standing = { lastSeenAt: Date; expiresAt: Date; revokedAt: Date | null }

/** Whether a session still counts. */
export function isLive(session: Standing, now: Date): boolean {
  return (
    session.revokedAt === null &&
    session.expiresAt.getTime() > now.getTime() &&
    session.lastSeenAt.getTime() > now.getTime() - idleFor
  )
}
