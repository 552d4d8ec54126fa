import { expect, test } from 'vitest'
import { stripScripts } from './strip-scripts.ts'

test('a reader’s page keeps its words and structured data, and loses every script', () => {
  const page =
    '<!DOCTYPE html><html><head><link rel="preload" as="script" href="/_next/a.js"/><link rel="stylesheet" href="/_next/a.css"/><script src="/_next/a.js" async=""></script></head>' +
    '<body><!--$--><h1>Port</h1><!--/$--><script type="application/ld+json">{"headline":"\\u003c/script>"}</script><script>self.__next_f.push([1,"x"])</script></body></html>'
  expect(stripScripts(page)).toBe(
    '<!DOCTYPE html><html><head><link rel="stylesheet" href="/_next/a.css"/></head><body><h1>Port</h1><script type="application/ld+json">{"headline":"\\u003c/script>"}</script></body></html>',
  )
})
