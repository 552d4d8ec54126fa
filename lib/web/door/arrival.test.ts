import { expect, test } from 'vitest'
import { leadIn } from './arrival.ts'

const asked = (site: string, dest = 'document', method = 'GET') => ({
  method,
  headers: { 'sec-fetch-site': site, 'sec-fetch-dest': dest },
})

test('whoever follows a link from elsewhere is led there by ourselves, once, and keeps the address', () => {
  const strange = asked('cross-site')
  expect(leadIn(strange, '/desk')).toEqual({ status: 200, headers: { Refresh: '0; url=/desk?arrived' } })
  const marked = '/desk/articles?state=draft&arrived'
  expect(leadIn(strange, '/desk/articles?state=draft')).toEqual({
    status: 200,
    headers: { Refresh: `0; url=${marked}` },
  })
  expect(leadIn(asked('same-origin'), marked)).toEqual({
    status: 303,
    headers: { Location: '/desk/articles?state=draft' },
  })
  expect(leadIn(strange, marked)).toBeNull()
})

test('nobody else is led anywhere', () => {
  for (const site of ['same-origin', 'same-site', 'none', '']) expect(leadIn(asked(site), '/desk')).toBeNull()
  expect(leadIn(asked('cross-site', 'document', 'POST'), '/desk')).toBeNull()
  expect(leadIn(asked('cross-site', 'iframe'), '/desk')).toBeNull()
})
