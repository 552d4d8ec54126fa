import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

const attempts = `
const { createServer } = await import('node:http')
const { connect } = await import('node:net')
const { get } = await import('node:https')
const { lookup } = await import('node:dns/promises')
const { createSocket } = await import('node:dgram')
let hits = 0
const server = createServer((_, response) => { hits += 1; response.end() }).listen(0)
await new Promise((done) => server.on('listening', done))
const { port } = server.address()
const tries = [
  () => fetch('http://127.0.0.1:' + port),
  () => new Promise((done, fail) => connect(port, '127.0.0.1').on('connect', done).on('error', fail)),
  () => new Promise((done, fail) => get('https://127.0.0.1:' + port).on('response', done).on('error', fail)),
  () => lookup('localhost'),
  () => createSocket('udp4').bind(0),
]
const outcomes = []
for (const one of tries) outcomes.push(await Promise.resolve().then(one).then(() => 'went out', () => 'held back'))
console.log(JSON.stringify({ outcomes, hits }))
process.exit()`

function run(first: string): { outcomes: string[]; hits: number } {
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', first + attempts], { encoding: 'utf8' }),
  )
}

test('a process whose network is shut reaches nothing, however it asks', () => {
  const shut = `const { shutNetwork } = await import('#lib/import/sandbox/shut-network.ts'); shutNetwork();`
  expect(run(shut)).toEqual({ outcomes: Array(5).fill('held back'), hits: 0 })
  expect(run('')).toMatchObject({ hits: 1, outcomes: ['went out', 'went out', 'held back', 'went out', 'went out'] })
})
