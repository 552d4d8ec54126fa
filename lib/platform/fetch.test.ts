import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { createServer as createSocketServer, type Socket } from 'node:net'
import { brotliCompressSync, constants, createGzip, gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { fetchGuarded } from './fetch.ts'

Object.assign(process.env, {
  DATABASE_URL: 'postgres://nobody@localhost/none',
  NEXTAUTH_SECRET: 'a secret for tests, long enough to count',
  COPYDESK_ALLOW_NETS: '127.0.0.1',
})

const open: { close: () => void }[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

async function listening(
  server: Server | ReturnType<typeof createSocketServer>,
  sockets = new Set<Socket>(),
): Promise<string> {
  server.on('connection', (socket: Socket) => sockets.add(socket))
  await new Promise<void>((done) => server.listen(0, () => done()))
  open.push({
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

const site = (answer: RequestListener) => listening(createServer(answer))
/** A server that says whatever it likes, HTTP or not. */
const rude = (answer: (socket: Socket) => void) =>
  listening(
    createSocketServer((socket) => {
      socket.on('error', () => {})
      socket.once('data', () => answer(socket))
    }),
  )
const limits = { bytes: 1_000_000, connectMs: 2_000, totalMs: 1_500 }
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
async function reason(address: string, more: Parameters<typeof fetchGuarded>[1] = {}): Promise<string> {
  const outcome = await fetchGuarded(address, { limits, ...more })
  return outcome.ok ? `${outcome.value.status} ${outcome.value.bytes.length}` : (outcome.reasons[0]?.code ?? '')
}

test('what is there comes, as it is once unpacked, with its headers and its status', async () => {
  const said = 'The ferry sails. '.repeat(1_000)
  const packed: Record<string, Buffer> = {
    gzip: gzipSync(said),
    'x-gzip': gzipSync(said),
    br: brotliCompressSync(said),
    '': Buffer.from(said),
  }
  const url = await site((request, response) => {
    const coding = request.url?.slice(1) ?? ''
    response.writeHead(200, { etag: '"one"', ...(coding ? { 'content-encoding': coding } : {}) })
    response.end(packed[coding])
  })
  for (const coding of Object.keys(packed)) {
    const outcome = await fetchGuarded(`${url}/${coding}`)
    expect(outcome).toMatchObject({ ok: true, value: { status: 200, movedTo: null, headers: { etag: '"one"' } } })
    expect(outcome.ok && text(outcome.value.bytes)).toBe(said)
  }
})

test('a status that is no success is an answer: what it means is for the caller to say', async () => {
  const url = await site((request, response) => response.writeHead(Number(request.url?.slice(1))).end())
  for (const status of [304, 404, 410, 429, 500]) expect(await reason(`${url}/${status}`)).toBe(`${status} 0`)
})

test('up to three redirects are followed; that all of them were for good is told', async () => {
  const url = await site((request, response) => {
    const [, status = '', left = ''] = /^\/(\d+)\/(\d+)$/.exec(request.url ?? '') ?? []
    if (left === '0') return response.end('there')
    return response.writeHead(Number(status), { location: `/${status}/${Number(left) - 1}` }).end()
  })
  for (const status of [301, 302, 303, 307, 308]) {
    const outcome = await fetchGuarded(`${url}/${status}/3`)
    const there = `${url}/${status}/0`
    const movedTo = status === 301 || status === 308 ? there : null
    expect(outcome).toMatchObject({ ok: true, value: { status: 200, url: there, movedTo } })
    expect(await reason(`${url}/${status}/4`)).toBe('fetchRedirects')
  }
})

test('a loop and a chain of twenty end', async () => {
  let asked = 0
  const url = await site((_request, response) => {
    asked += 1
    response.writeHead(302, { location: `/${asked % 20}` }).end()
  })
  expect(await reason(url)).toBe('fetchRedirects')
  expect(asked).toBe(4)
})

test('a redirect is checked as the first address was: it leads to no other scheme and into no net that is closed', async () => {
  let hits = 0
  const canary = await site((_request, response) => {
    hits += 1
    response.end('canary')
  })
  const port = new URL(canary).port
  const places: Record<string, string> = {
    'file:///etc/hostname': 'fetchAddress',
    'ftp://127.0.0.1/': 'fetchAddress',
    'gopher://127.0.0.1/_x': 'fetchAddress',
    'data:text/plain,x': 'fetchAddress',
    'blob:http://127.0.0.1/x': 'fetchAddress',
    [`http://127.0.0.2:${port}/`]: 'fetchForbidden',
    [`http://2130706434:${port}/`]: 'fetchForbidden',
    [`http://[::1]:${port}/`]: 'fetchForbidden',
    'http://169.254.169.254/latest/meta-data/': 'fetchForbidden',
    [`http://a@127.0.0.1:${port}/`]: 'fetchUserInAddress',
  }
  for (const [place, why] of Object.entries(places)) {
    const url = await site((_request, response) => response.writeHead(307, { location: place }).end())
    expect(await reason(url), place).toBe(why)
  }
  expect(hits).toBe(0)
})

test('pages that lead on by what stands in them lead nowhere', async () => {
  let asked = 0
  const url = await site((_request, response) => {
    asked += 1
    response.writeHead(200, { refresh: '0; url=/on' })
    response.end('<meta http-equiv="refresh" content="0; url=/on">')
  })
  expect(await reason(url)).toBe('200 48')
  expect(asked).toBe(1)
})

test('a password goes to the origin it is for, also along its own redirects, and to no other', async () => {
  const heard: (string | undefined)[] = []
  const other = await site((request, response) => {
    heard.push(request.headers.authorization)
    response.end()
  })
  const url = await site((request, response) => {
    heard.push(request.headers.authorization)
    if (request.url === '/') response.writeHead(302, { location: '/own' }).end()
    else response.writeHead(302, { location: other }).end()
  })
  expect(await reason(url, { authorization: 'Bearer s3cret' })).toBe('200 0')
  expect(heard).toEqual(['Bearer s3cret', 'Bearer s3cret', undefined])
})

test('what grows is cut at the limit of what comes out, however it was packed', async () => {
  const huge = (response: ServerResponse, coding: string) => {
    response.writeHead(200, { 'content-encoding': coding })
    const gzip = createGzip({ level: 9 })
    gzip.on('error', () => {})
    gzip.pipe(response)
    const zeros = Buffer.alloc(1_000_000)
    const more = () => {
      while (!response.destroyed && gzip.write(zeros));
      if (!response.destroyed) gzip.once('drain', more)
    }
    more()
  }
  const bomb = brotliCompressSync(Buffer.alloc(400_000_000), { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } })
  const url = await site((request, response) => {
    if (request.url === '/gzip') huge(response, 'gzip')
    if (request.url === '/br') response.writeHead(200, { 'content-encoding': 'br' }).end(bomb)
    if (request.url === '/endless') {
      const more = () => response.write(Buffer.alloc(65_536, 'x'), more)
      more()
    }
  })
  const before = process.memoryUsage.rss()
  for (const path of ['gzip', 'br', 'endless']) expect(await reason(`${url}/${path}`), path).toBe('fetchLarge')
  expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000)
})

test('what is packed a thousand times, or in a way nobody asked for, is not unpacked', async () => {
  const url = await site((request, response) => {
    const coding = request.url === '/many' ? Array(1_000).fill('gzip').join(', ') : (request.url?.slice(1) ?? '')
    response.writeHead(200, { 'content-encoding': coding }).end('x')
  })
  for (const path of ['many', 'gzip,gzip', 'zstd', 'constructor', 'compress'])
    expect(await reason(`${url}/${path}`), path).toBe('fetchEncoding')
})

test('who sends a byte now and then, only headers, or nothing at all is left', async () => {
  const timers: NodeJS.Timeout[] = []
  const url = await site((request, response) => {
    if (request.url === '/silent') return
    response.writeHead(200)
    response.flushHeaders()
    if (request.url === '/slow') timers.push(setInterval(() => response.write('x'), 100))
  })
  for (const path of ['slow', 'headers', 'silent']) {
    const began = Date.now()
    expect(await reason(`${url}/${path}`), path).toBe('fetchSlow')
    expect(Date.now() - began).toBeLessThan(3_000)
  }
  for (const timer of timers) clearInterval(timer)
})

test('a megabyte of headers, garbage and lies about the length are no answer', async () => {
  const answers: Record<string, [string, string]> = {
    headers: [`HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(1_000_000)}\r\n\r\n`, 'fetchHeaders'],
    garbage: ['\0\u0001\u0002SSH-2.0-OpenSSH\r\n', 'fetchBroken'],
    chunks: ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\nx\r\n', 'fetchBroken'],
    short: ['HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nshort', 'fetchBroken'],
    gzip: ['HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain', 'fetchBroken'],
    both: ['HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 'fetchBroken'],
    nothing: ['', 'fetchBroken'],
  }
  for (const [name, [said, why]] of Object.entries(answers)) {
    const url = await rude((socket) => socket.end(said))
    expect(await reason(url), name).toBe(why)
  }
})

test('where nobody listens, and what is no TLS, is told in words', async () => {
  const gone = await site(() => {})
  open.splice(0)[0]?.close()
  expect(await reason(gone)).toBe('fetchRefused')
  const plain = await rude((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  expect(await reason(plain.replace('http:', 'https:'))).toBe('fetchTls')
  expect(await reason('http://no-such-host.invalid/')).toBe('fetchNoHost')
})
