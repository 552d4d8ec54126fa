import { createServer } from 'node:http'
import { hostname, networkInterfaces } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchGuarded } from './fetch.ts'
import { isPermitted } from './permitted-address.ts'

Object.assign(process.env, {
  DATABASE_URL: 'postgres://nobody@localhost/none',
  NEXTAUTH_SECRET: 'a secret for tests, long enough to count',
  COPYDESK_ALLOW_NETS: '',
})

let port = 0
let hits = 0
const canary = createServer((_request, response) => {
  hits += 1
  response.end('canary')
})
beforeAll(async () => {
  await new Promise<void>((done) => canary.listen(0, () => done()))
  const address = canary.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(() => canary.close())

const hosts = [
  '127.0.0.1',
  '127.1',
  '127.255.255.254',
  '0.0.0.0',
  '0',
  '2130706433',
  '017700000001',
  '0177.1',
  '0177.0.0.1',
  '0x7f.1',
  '0x7f000001',
  '0x7f.0x0.0x0.0x1',
  '127.0x0.1',
  '１２７.0.0.1',
  '①②⑦.0.0.1',
  '127。0。0。1',
  'localhost',
  'localhost.',
  'LOCALHOST',
  'a.localhost',
  hostname(),
  '10.0.0.1',
  '10.255.255.255',
  '100.64.0.1',
  '100.127.255.254',
  '169.254.169.254',
  '0xa9fea9fe',
  '2852039166',
  '172.16.0.1',
  '172.31.255.254',
  '192.0.0.1',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.0.1',
  '192.168.257',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '[::1]',
  '[::]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::ffff:0:127.0.0.1]',
  '[::127.0.0.1]',
  '[0:0:0:0:0:ffff:a9fe:a9fe]',
  '[::ffff:10.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[2001:0:7f00:1::]',
  '[2001:db8::1]',
  '[3fff::1]',
  '[100::1]',
  '[fc00::1]',
  '[fd00::1]',
  '[fe80::1]',
  '[fe80::1%25lo]',
  '[fec0::1]',
  '[ff02::1]',
  '[5f00::1]',
]

for (const host of hosts) {
  test(`nothing is asked of ${host}`, async () => {
    for (const address of [`http://${host}/`, `http://${host}:${port}/`]) {
      const outcome = await fetchGuarded(address)
      expect(outcome, address).toMatchObject({ ok: false })
      expect(outcome.ok ? '' : outcome.reasons[0]?.code).toMatch(/^fetch(?:Forbidden|Address|NoHost)$/)
    }
    expect(hits).toBe(0)
  })
}

const addresses = [
  'ftp://127.0.0.1/',
  'file:///etc/hostname',
  'gopher://127.0.0.1:6379/_x',
  'data:text/plain,x',
  'javascript:alert(1)',
  'blob:http://127.0.0.1/x',
  '//127.0.0.1/',
  '/etc/passwd',
  'http://',
  'http:///',
  'http://a@127.0.0.1/',
  'http://feeds.example.org@127.0.0.1/',
  'http://user:pass@feeds.example.org/',
  '',
]
for (const address of addresses) {
  test(`nothing is asked of ${address || 'an empty address'}`, async () => {
    const outcome = await fetchGuarded(address)
    expect(outcome.ok ? '' : outcome.reasons[0]?.code).toMatch(/^fetch(?:Address|UserInAddress|NoHost|Forbidden)$/)
    expect(hits).toBe(0)
  })
}

test('an address of the world may be connected to, whatever its version', () => {
  for (const address of [
    '1.1.1.1',
    '93.184.216.34',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.0.1',
    '192.1.0.1',
    '223.255.255.254',
  ])
    expect(isPermitted(address), address).toBe(true)
  for (const address of ['2606:4700::1111', '2a00:1450:4001:829::200e', '2001:4860:4860::8888'])
    expect(isPermitted(address), address).toBe(true)
})

test('this machine’s own addresses are none of the world’s', () => {
  for (const one of Object.values(networkInterfaces()).flatMap((of) => of ?? []))
    expect(isPermitted(one.address)).toBe(false)
})

test('of services at other ports than the web’s nothing is asked', async () => {
  for (const other of [22, 25, 5432, 6379, 8080])
    expect(await fetchGuarded(`http://1.1.1.1:${other}/`)).toMatchObject({
      ok: false,
      reasons: [{ code: 'fetchPort', values: { port: other } }],
    })
})
