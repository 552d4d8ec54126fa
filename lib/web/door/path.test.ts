import { expect, test } from 'vitest'
import { checkPath } from './path.ts'

test.each([
  '//desk',
  '/desk//articles',
  '/%2e%2e/desk',
  '/x/../desk',
  '/./desk',
  '/desk%2farticles',
  '/desk%00',
  '/desk;a.css',
  '/desk%0a.css',
  '/desk\\x',
  '/%zz',
  '/x%5cdesk',
  '/a%252fb',
])('%s is refused', (path) => {
  expect(checkPath(path).kind).toBe('refuse')
})

test.each([
  '/',
  '/desk',
  '/news/harbour-reopens',
  '/search?q=a//b;c',
  '/tag/b%C9%99rd%C9%99',
  '/_next/static/x.js',
  '/feed.xml',
])('%s passes', (path) => {
  expect(checkPath(path).kind).toBe('pass')
})

test('what people type leads to the desk, and a slash at the end leads to the page', () => {
  expect(checkPath('/admin')).toEqual({ kind: 'move', to: '/desk' })
  expect(checkPath('/Admin/users')).toEqual({ kind: 'move', to: '/desk' })
  expect(checkPath('/desk/')).toEqual({ kind: 'move', to: '/desk' })
})
