import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { ADDRESS_HEADER, introduce, trustedPeers } from './client.ts'
import { comesFromSite } from './origin.ts'

const site = new URL('https://paper.test')

function request(peer: string, headers: Record<string, string>): IncomingMessage {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: peer })
  const made = new IncomingMessage(socket)
  Object.assign(made.headers, headers)
  return made
}

test('a client cannot say where it comes from or which site this is', () => {
  const forged = request('203.0.113.9', {
    host: 'evil.test',
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-host': 'evil.test',
    forwarded: 'for=1',
    [ADDRESS_HEADER]: '10.0.0.1',
    'x-middleware-subrequest': 'middleware',
  })
  expect(introduce(forged, site, trustedPeers([]))).toBe('203.0.113.9')
  expect(forged.headers).toMatchObject({
    host: 'paper.test',
    'x-forwarded-host': 'paper.test',
    'x-forwarded-proto': 'https',
    [ADDRESS_HEADER]: '203.0.113.9',
  })
  expect(forged.headers).not.toHaveProperty('x-middleware-subrequest')
  expect(forged.headers).not.toHaveProperty('forwarded')
})

test('a trusted proxy is believed, up to the last address that is not one', () => {
  const proxied = request('::ffff:10.0.0.2', { 'x-forwarded-for': '1.2.3.4, 203.0.113.9, 10.0.0.7' })
  expect(introduce(proxied, site, trustedPeers(['10.0.0.0/8']))).toBe('203.0.113.9')
})

test.each([
  [{ origin: 'https://paper.test' }, true],
  [{ origin: 'https://evil.test' }, false],
  [{ origin: 'null' }, false],
  [{ origin: 'https://evil.test', 'x-forwarded-host': 'evil.test' }, false],
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{}, false],
])('%j comes from this site: %s', (headers, expected) => {
  expect(comesFromSite(request('203.0.113.9', headers), site.origin)).toBe(expected)
})
