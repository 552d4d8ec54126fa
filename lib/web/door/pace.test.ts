import { createServer, type IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { keepPace } from './pace.ts'

const LOOK = 500

/** Sends a body piece by piece to a server that keeps its pace, and gives how that ended. */
async function send(pieces: number, size: number): Promise<'whole' | 'cut off'> {
  const server = createServer((request: IncomingMessage, response) => {
    keepPace(request, LOOK)
    request.resume().on('end', () => response.end())
    request.on('error', () => undefined)
  })
  await new Promise<void>((done) => server.listen(0, done))
  const address = server.address()
  const client = connect(typeof address === 'object' && address ? address.port : 0)
  client.on('error', () => undefined)
  client.write(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${pieces * size}\r\n\r\n`)
  const ended = new Promise<'whole' | 'cut off'>((done) => {
    client.on('data', () => done('whole'))
    client.on('close', () => done('cut off'))
  })
  await drip(client, pieces, size)
  const how = await ended
  client.destroy()
  server.close()
  return how
}

function drip(client: Socket, pieces: number, size: number): Promise<void> {
  return new Promise((done) => {
    let sent = 0
    const timer = setInterval(() => {
      if (sent === pieces || client.destroyed) {
        clearInterval(timer)
        return done()
      }
      client.write(Buffer.alloc(size))
      sent += 1
    }, LOOK / 20)
  })
}

test('a body that hardly comes is cut off; one on a bad network may take its time', async () => {
  expect(await send(200, 1)).toBe('cut off')
  expect(await send(60, 2_000)).toBe('whole')
})
