import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeHref } from './href.ts'

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'jav\tascript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  'java\0script:alert(1)',
  'java\u200bscript:alert(1)',
  ' \u0001javascript:alert(1)',
  '\u001f\u00a0\ufeffjavascript:alert(1)',
  'javascript:%0aalert(1)',
  'javascript://paper.test/%0aalert(1)',
  '&#106;avascript:alert(1)',
  'javascript&colon;alert(1)',
  'java script:alert(1)',
  'ｊavascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  'view-source:https://paper.test/',
  'blob:https://paper.test/1',
  'filesystem:https://paper.test/1',
  'file:///etc/passwd',
  'about:blank',
  'intent://scan/#Intent;end',
  'ws://paper.test/',
  'feed:javascript:alert(1)',
  '//evil.test/x',
  '/\\evil.test',
  '\\\\evil.test',
  '\\/evil.test',
  '/\t/evil.test',
  '/..//evil.test',
  '/.//evil.test',
  '/%2e%2e//evil.test',
  '/a/../../..//evil.test',
  'https:\\\\evil.test',
  'https:evil.test',
  'https:/evil.test',
  'https:///evil.test',
  'https://',
  'https://user:secret@evil.test/',
  'https://paper.test@evil.test/',
  'http://[::g]/',
  'ftp://files.test/',
  'relative/path',
  'paper.test',
  '#top',
  '?q=1',
  '/half\ud800pair',
  `https://paper.test/${'x'.repeat(2_000)}`,
  `/${'ə'.repeat(400)}`,
  '',
  ' \t',
])('%j is no link', (address) => {
  expect(safeHref(address)).toBeNull()
})

test.each([
  ['https://ministry.test/news?id=1#top', 'https://ministry.test/news?id=1#top'],
  ['HTTP://Ministry.test', 'http://ministry.test/'],
  ['http://[::1]:3000/news', 'http://[::1]:3000/news'],
  ['https://paper.test/javascript:alert', 'https://paper.test/javascript:alert'],
  ['https://paper.test/a?next=//else.test', 'https://paper.test/a?next=//else.test'],
  ['https://bərdə.test/', 'https://xn--brd-dtbc.test/'],
  ['mailto:desk@paper.test', 'mailto:desk@paper.test'],
  ['mailto:desk@paper.test?subject=Two%20words', 'mailto:desk@paper.test?subject=Two%20words'],
  ['tel:+994121234567', 'tel:+994121234567'],
  ['/', '/'],
  ['/news/harbour-reopens', '/news/harbour-reopens'],
  ['/news/../tag/port', '/tag/port'],
  ['/search?q=a%2Fb#hits', '/search?q=a%2Fb#hits'],
  ['/tag/b%C9%99rd%C9%99', '/tag/b%C9%99rd%C9%99'],
  ['/tag/bərdə', '/tag/b%C9%99rd%C9%99'],
  [' https://paper.test/ ', 'https://paper.test/'],
  ['\u0001https://paper.test/long\n/path', 'https://paper.test/long/path'],
])('%j is a link', (address, href) => {
  expect(safeHref(address)).toBe(href)
})

const pieces = fc.constantFrom(
  ...['java', 'script', ':', '/', '//', '\\', '..', '.', '%2e', '\t', '\n', '\0', ' ', 'http', 's', '@', '#', '?', '&'],
  ...['data', 'mailto', 'tel', 'paper.test', 'ə', '%', '%E0', '[::1]', '1', 'ﬀ', '\u200d'],
)
const spelling = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string(),
)

test('whatever comes out has an allowed scheme or stays on this site, as a browser reads it, and reads the same again', () => {
  fc.assert(
    fc.property(spelling, (address) => {
      const href = safeHref(address)
      if (href === null) return
      const url = new URL(href, 'https://site.test/news/story')
      expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(url.protocol)
      if (href.startsWith('/')) expect(url.host).toBe('site.test')
      expect(safeHref(href)).toBe(href)
    }),
    { numRuns: 3_000 },
  )
})
