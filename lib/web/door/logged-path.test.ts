import { expect, test } from 'vitest'
import { loggedPath } from './logged-path.ts'

test('the secret of a one-time link never stands in a log', () => {
  expect(loggedPath('/invitation/SECRET')).toBe('/invitation/…')
  expect(loggedPath('/reset/SECRET?_rsc=x')).toBe('/reset/…')
  expect(loggedPath('/reset/SECRET/more\nlines')).toBe('/reset/…')
})

test('every other path is logged as it is, without its query', () => {
  expect(loggedPath('/desk/articles?q=private')).toBe('/desk/articles')
  expect(loggedPath('/resettlement/of-the-harbour')).toBe('/resettlement/of-the-harbour')
  expect(loggedPath(undefined)).toBe('')
})
