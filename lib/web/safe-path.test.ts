import { expect, test } from 'vitest'
import { safePath } from './safe-path.ts'

test.each(['/desk', '/desk/articles?state=draft', '/desk/people#open', '/desk/wire/0190/?x=https://other.test'])(
  'goes on to %s',
  (path) => {
    expect(safePath(path)).toBe(path)
  },
)

test.each([
  'https://evil.test',
  '//evil.test',
  '/\\evil.test',
  '\\/evil.test',
  '/\t/evil.test',
  '/\n/evil.test',
  '/%0d%0aLocation:x'.replace('%0d%0a', '\r\n'),
  'https:evil.test',
  'javascript:alert(1)',
  'https://news.test@evil.test',
  'data:text/html,x',
  '/..//evil.test',
  '/./\\evil.test',
  'desk',
  '',
  '/'.padEnd(5_000, 'a'),
  undefined,
  null,
  ['/desk/me'],
  { toString: () => '/desk/me' },
])('never leads away from the site: %j', (path) => {
  expect(safePath(path)).toBe('/desk')
})

test('an encoded slash or backslash stays part of a path on this site', () => {
  const there = new URL(safePath('/%09/evil.test'), 'https://desk.test')
  expect(there.host).toBe('desk.test')
  expect(new URL(safePath('/%5cevil.test'), 'https://desk.test').host).toBe('desk.test')
})
