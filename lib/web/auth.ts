import type { AuthOptions } from 'next-auth'
import { decode, encode, type JWT } from 'next-auth/jwt'
import Credentials from 'next-auth/providers/credentials'
import { signInInput } from '#lib/person/input.ts'
import { env } from '#lib/platform/env.ts'
import { log } from '#lib/platform/log.ts'
import { findSession } from '#lib/session/find.ts'
import { lastsFor } from '#lib/session/session.ts'
import { signIn } from '#lib/session/sign-in.ts'
import { signOut } from '#lib/session/sign-out.ts'
import { safePath } from './safe-path.ts'

const maxAge = lastsFor / 1000

declare module 'next-auth/jwt' {
  interface JWT {
    /** The session's random key: all the token says. Who that is, and whether they still are, the database is asked on every request. */
    key?: string
  }
}

/**
 * The cookie that carries the session: never sent with what another site began. `__Host-` binds it to this very host over https; a
 * browser refuses that name over http.
 */
export function sessionCookie() {
  const secure = env().SITE_URL.startsWith('https://')
  return {
    name: `${secure ? '__Host-' : ''}copydesk.session`,
    options: { httpOnly: true, sameSite: 'strict', path: '/', secure, maxAge } as const,
  }
}

/** The cookie's value for a session key: next-auth's encrypted token. */
export function sealKey(key: string): Promise<string> {
  return encode({ token: { key }, secret: env().NEXTAUTH_SECRET, maxAge })
}

/** The session key in a cookie's value; null when it was changed, made up, sealed with another secret or is too old. */
export async function openKey(value: string | undefined): Promise<string | null> {
  if (!value) return null
  try {
    return (await decode({ token: value, secret: env().NEXTAUTH_SECRET }))?.key ?? null
  } catch {
    return null // Whatever is wrong with a stranger's token, it opens nothing.
  }
}

/**
 * next-auth's own sign-in, for clients that speak it; the desk's form opens the same sessions through the same verbs.
 * Its address comes from SITE_URL: next-auth reads it from the environment only.
 */
export function authOptions(): AuthOptions {
  const { SITE_URL, NEXTAUTH_SECRET } = env()
  process.env.NEXTAUTH_URL = SITE_URL
  const cookie = sessionCookie()
  return {
    secret: NEXTAUTH_SECRET,
    useSecureCookies: cookie.options.secure,
    cookies: { sessionToken: cookie },
    session: { strategy: 'jwt', maxAge },
    pages: { signIn: '/sign-in', signOut: '/desk/me', error: '/sign-in' },
    providers: [credentials()],
    callbacks: {
      jwt: ({ token, user }): JWT => (user ? { key: user.id } : { key: token.key }),
      session: async ({ session, token }) => {
        const signed = await findSession(token.key)
        return { expires: session.expires, user: signed ? { name: signed.actor.name } : undefined }
      },
      redirect: ({ url }) =>
        `${SITE_URL}${safePath(url.startsWith(`${SITE_URL}/`) ? url.slice(SITE_URL.length) : url)}`,
    },
    events: { signOut: ({ token }) => signOut(token?.key) },
    logger: {
      error: (code) => log.warn({ code }, 'next-auth refused a request'),
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}

/** What next-auth calls the user's id is the new session's key: it goes into the token and nowhere else. */
function credentials() {
  return Credentials({
    credentials: { email: { type: 'email' }, password: { type: 'password' } },
    authorize: async (given, request) => {
      const parsed = signInInput.safeParse({ email: given?.email, password: given?.password })
      if (!parsed.success) return null
      const headers: Record<string, unknown> = request.headers ?? {}
      const text = (name: string) => (typeof headers[name] === 'string' ? headers[name] : undefined)
      const visitor = { address: text('x-copydesk-address'), userAgent: text('user-agent') }
      const outcome = await signIn(parsed.data, visitor)
      if (outcome.ok) return { id: outcome.value.key }
      if (outcome.reasons.some((reason) => reason.code === 'throttled')) throw new Error('throttled')
      return null
    },
  })
}
