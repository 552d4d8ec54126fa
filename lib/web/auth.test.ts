import { beforeAll, expect, test } from 'vitest'
import { newSecretKey } from '#lib/platform/secret-key.ts'
import { authOptions, openKey, sealKey, sessionCookie } from './auth.ts'

beforeAll(() => {
  Object.assign(process.env, {
    DATABASE_URL: 'postgres://nobody@localhost/none',
    SITE_URL: 'https://desk.test',
    NEXTAUTH_SECRET: 'a secret for tests, long enough to count',
  })
})

test('over https the cookie is bound to this very host and out of reach of scripts and other sites', () => {
  expect(sessionCookie()).toEqual({
    name: '__Host-copydesk.session',
    options: { httpOnly: true, sameSite: 'strict', path: '/', secure: true, maxAge: 7 * 24 * 3600 },
  })
  expect(authOptions()).toMatchObject({ useSecureCookies: true, session: { strategy: 'jwt' } })
  expect(process.env.NEXTAUTH_URL).toBe('https://desk.test')
})

test('a key comes out of the cookie as it went in, and of nothing else', async () => {
  const { key } = newSecretKey()
  const sealed = await sealKey(key)
  expect(sealed).not.toContain(key)
  expect(await openKey(sealed)).toBe(key)
  for (const other of ['', key, sealed.slice(1), `${sealed}x`, sealed.replaceAll('.', '')]) {
    expect(await openKey(other)).toBeNull()
  }
})

test('after signing in, next-auth leads only to this site', async () => {
  const { redirect } = authOptions().callbacks ?? {}
  const lead = (url: string) => redirect?.({ url, baseUrl: 'https://desk.test' })
  expect(await lead('/desk/wire')).toBe('https://desk.test/desk/wire')
  expect(await lead('https://desk.test/desk/wire')).toBe('https://desk.test/desk/wire')
  for (const url of [
    'https://evil.test',
    '//evil.test',
    'https://desk.test.evil.test/x',
    'https://desk.test@evil.test',
    'https://desk.test//evil.test',
  ]) {
    expect(await lead(url)).toBe('https://desk.test/desk')
  }
})
