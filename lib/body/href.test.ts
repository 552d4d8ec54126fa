import { expect, test } from 'vitest'
import { safeHref } from './href.ts'

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'jav\tascript:alert(1)',
  ' \u0001javascript:alert(1)',
  'javascript:%0aalert(1)',
  '&#106;avascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://paper.test/1',
  'file:///etc/passwd',
  '//evil.test/x',
  '/\\evil.test',
  '\\\\evil.test',
  'https://user:secret@evil.test/',
  'https:evil.test',
  'ftp://files.test/',
  'relative/path',
  '',
])('%s is no link', (address) => {
  expect(safeHref(address)).toBeNull()
})

test.each([
  ['https://ministry.test/news?id=1#top', 'https://ministry.test/news?id=1#top'],
  ['HTTP://Ministry.test', 'http://ministry.test/'],
  ['mailto:desk@paper.test', 'mailto:desk@paper.test'],
  ['tel:+994121234567', 'tel:+994121234567'],
  ['/news/harbour-reopens', '/news/harbour-reopens'],
  ['/tag/b%C9%99rd%C9%99', '/tag/b%C9%99rd%C9%99'],
  [' https://paper.test/ ', 'https://paper.test/'],
])('%s is a link', (address, href) => {
  expect(safeHref(address)).toBe(href)
})
