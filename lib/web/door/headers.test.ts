import { expect, test } from 'vitest'
import { deskPolicy, securityHeaders } from './headers.ts'

test.each(['reader', 'desk', 'machine', 'media'] as const)(
  'over https a %s answer binds the browser to https for two years, over http it does not',
  (kind) => {
    const transport = (secure: boolean) =>
      securityHeaders(kind, secure, '').filter(([name]) => name === 'Strict-Transport-Security')
    expect(transport(true)).toEqual([['Strict-Transport-Security', 'max-age=63072000; includeSubDomains']])
    expect(transport(false)).toEqual([])
  },
)

test('what developing needs is allowed while developing, and only then', () => {
  expect(deskPolicy('number', true)).toContain("'unsafe-eval'")
  expect(deskPolicy('number', false)).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|ws:/)
})
