import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '#lib/person/actor.ts'
import { mayEver, type Verb } from '#lib/person/policy.ts'
import { findSession, type Signed } from '#lib/session/find.ts'
import type { Visitor } from '#lib/session/session.ts'
import { openKey, sealKey, sessionCookie } from './auth.ts'

/** Where the request comes from. Only the door sets this header, and it drops a client's own. */
export async function findVisitor(): Promise<Visitor> {
  const sent = await headers()
  return { address: sent.get('x-copydesk-address') ?? undefined, userAgent: sent.get('user-agent') ?? undefined }
}

/** The session of this request, looked up once for all that ask while a page renders. */
export const findSigned = cache(async (): Promise<Signed | null> => {
  const key = await readSessionKey()
  return key ? findSession(key, (await findVisitor()).address) : null
})

/** Who is asking, with the role they have at this moment; null when nobody is signed in. */
export async function findActor(): Promise<Actor | null> {
  return (await findSigned())?.actor ?? null
}

/** Who is asking; someone who is not signed in is led to the sign-in page and back here afterwards. */
export async function requireActor(): Promise<Actor> {
  const actor = await findActor()
  if (actor) return actor
  const path = (await headers()).get('x-copydesk-path')?.replace(/[?&]_rsc=[^&]*/, '')
  redirect(path ? `/sign-in?then=${encodeURIComponent(path)}` : '/sign-in')
}

/** Who is asking, for a page that is only for those who may do this: to everyone else it does not exist. */
export async function requireVerb(verb: Verb): Promise<Actor> {
  const actor = await requireActor()
  if (!mayEver(actor, verb)) notFound()
  return actor
}

/** The key in this request's cookie, whether or not anyone holds it. */
export async function readSessionKey(): Promise<string | null> {
  return openKey((await cookies()).get(sessionCookie().name)?.value)
}

/** Gives the browser a session's key. Only in actions and route handlers. */
export async function writeSessionKey(key: string): Promise<void> {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, await sealKey(key), options)
}

/** Takes the session's cookie back. Only in actions and route handlers. */
export async function clearSessionKey(): Promise<void> {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
