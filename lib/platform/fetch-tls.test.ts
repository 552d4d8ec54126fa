import { mkdtempSync, rmSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { createServer, type Server } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Certificate, canMakeCertificates, makeCertificate, trust } from '#prisma/factories/certificate.ts'
import { fetchGuarded } from './fetch.ts'

Object.assign(process.env, {
  DATABASE_URL: 'postgres://nobody@localhost/none',
  NEXTAUTH_SECRET: 'a secret for tests, long enough to count',
  COPYDESK_ALLOW_NETS: '127.0.0.1, ::1',
})

const folder = mkdtempSync(join(tmpdir(), 'copydesk-tls-'))
const servers: Server[] = []
let trusted: Certificate
beforeAll(() => {
  if (!canMakeCertificates) return
  trusted = makeCertificate(folder)
  trust(trusted)
})
afterAll(() => {
  for (const server of servers) server.close()
  rmSync(folder, { recursive: true })
})

async function site(certificate: Certificate, answer: RequestListener): Promise<string> {
  const server = createServer(certificate, answer)
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, done))
  const address = server.address()
  return `localhost:${typeof address === 'object' && address ? address.port : 0}`
}
const withOpenssl = test.skipIf(!canMakeCertificates)

withOpenssl('a site that someone vouches for is read over TLS, by its name', async () => {
  const host = await site(trusted, (_request, response) => response.end('sealed'))
  const outcome = await fetchGuarded(`https://${host}/`)
  expect(outcome.ok && new TextDecoder().decode(outcome.value.bytes)).toBe('sealed')
  const byAddress = await fetchGuarded(`https://${host.replace('localhost', '127.0.0.1')}/`)
  expect(byAddress).toMatchObject({ ok: false, reasons: [{ code: 'fetchTls' }] })
})

withOpenssl('a site that nobody vouches for is not', async () => {
  const host = await site(makeCertificate(folder), (_request, response) => response.end('forged'))
  expect(await fetchGuarded(`https://${host}/`)).toMatchObject({ ok: false, reasons: [{ code: 'fetchTls' }] })
})

withOpenssl('nothing leads from https to http, whatever the status', async () => {
  for (const status of [301, 302, 303, 307, 308]) {
    const host = await site(trusted, (_request, response) =>
      response.writeHead(status, { location: 'http://127.0.0.1:9/' }).end(),
    )
    expect(await fetchGuarded(`https://${host}/`)).toMatchObject({ ok: false, reasons: [{ code: 'fetchDowngrade' }] })
  }
})
