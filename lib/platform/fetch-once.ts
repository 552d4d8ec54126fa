import { type IncomingHttpHeaders, type IncomingMessage, request as overHttp, type RequestOptions } from 'node:http'
import { request as overHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { PassThrough, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { Reason } from './outcome.ts'
import { ForbiddenAddress, resolvePermitted } from './permitted-address.ts'

/** How many bytes may come, as they are once unpacked, and how long it may take to be connected, and all in all. */
export type Limits = { bytes: number; connectMs: number; totalMs: number }

export type Asked = { headers: Record<string, string>; limits: Limits; signal: AbortSignal }

export type Answer = { status: number; headers: IncomingHttpHeaders; bytes: Uint8Array<ArrayBuffer> }

/** Why nothing came, with its reason in words. */
export class FetchProblem extends Error {
  readonly reason: Reason
  constructor(code: string, values: Record<string, string | number> = {}) {
    super(code)
    this.reason = { code, values }
  }
}

const HEADERS = 32_768

/** One request, no redirects. Nothing of a connection is kept. @throws FetchProblem */
export async function askOnce(url: URL, { headers, limits, signal }: Asked): Promise<Answer> {
  const early = AbortSignal.timeout(limits.connectMs)
  const late = new FetchProblem('fetchNoConnection', { host: url.hostname, seconds: limits.connectMs / 1_000 })
  try {
    const addresses = await orAborted(
      resolvePermitted(hostOf(url), portOf(url)),
      AbortSignal.any([signal, early]),
      late,
    )
    const response = await begin(url, { headers, signal, early, late, addresses })
    return { status: response.statusCode ?? 0, headers: response.headers, bytes: await readBody(response, limits) }
  } catch (error) {
    if (signal.aborted) throw new FetchProblem('fetchSlow', { seconds: limits.totalMs / 1_000 })
    throw problemOf(error, url)
  }
}

const hostOf = (url: URL) => url.hostname.replace(/^\[|\]$/g, '')
const portOf = (url: URL) => Number(url.port || (url.protocol === 'https:' ? 443 : 80))

type Begin = Pick<Asked, 'headers' | 'signal'> & {
  early: AbortSignal
  late: FetchProblem
  addresses: Awaited<ReturnType<typeof resolvePermitted>>
}

/** Connects to the addresses that were checked, and waits for the first line and the headers. */
function begin(url: URL, { headers, signal, early, late, addresses }: Begin): Promise<IncomingMessage> {
  const checked: LookupFunction = (_host, { all }, callback) =>
    all ? callback(null, addresses) : callback(null, addresses[0].address, addresses[0].family)
  const options: RequestOptions = {
    agent: false,
    lookup: checked,
    maxHeaderSize: HEADERS,
    signal,
    headers: { 'accept-encoding': 'gzip, deflate, br', ...headers },
  }
  return new Promise((done, fail) => {
    const asked = (url.protocol === 'https:' ? overHttps : overHttp)(url, options, done)
    asked.on('error', fail)
    const giveUp = () => asked.destroy(late)
    early.addEventListener('abort', giveUp, { once: true })
    asked.on('socket', (socket) =>
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () =>
        early.removeEventListener('abort', giveUp),
      ),
    )
    asked.end()
  })
}

/** The body as it is once unpacked, counted while it comes: what it says of its length is not believed. */
async function readBody(response: IncomingMessage, { bytes: limit }: Limits): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of unpacked(response)) {
      size += chunk.length
      if (size > limit) throw new FetchProblem('fetchLarge', { limit: limit / 1_000_000 })
      chunks.push(chunk)
    }
  } finally {
    response.destroy()
  }
  return new Uint8Array(Buffer.concat(chunks))
}

const unpackers: Record<string, () => NodeJS.ReadWriteStream & Readable> = {
  identity: () => new PassThrough(),
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** Packed once, as everyone does; what is packed in several layers only wants to grow. */
function unpacked(response: IncomingMessage): AsyncIterable<Buffer> {
  const coding = (response.headers['content-encoding'] ?? '').trim().toLowerCase() || 'identity'
  const unpacker = Object.hasOwn(unpackers, coding) ? unpackers[coding]?.() : undefined
  if (!unpacker) throw new FetchProblem('fetchEncoding')
  response.on('error', (error) => unpacker.destroy(error))
  response.on('aborted', () => unpacker.destroy(new Error('cut off')))
  unpacker.on('close', () => response.destroy())
  return response.pipe(unpacker)
}

function orAborted<T>(work: Promise<T>, signal: AbortSignal, late: FetchProblem): Promise<T> {
  return new Promise((done, fail) => {
    const giveUp = () => fail(late)
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
    work.then(done, fail)
  })
}

const noSuchHost = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_FAIL'])
const notReached = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'ETIMEDOUT', 'EACCES'])

/** What failed, in our own words: those of the system would tell what listens where. */
function problemOf(error: unknown, url: URL): FetchProblem {
  if (error instanceof FetchProblem) return error
  const host = url.hostname
  if (error instanceof ForbiddenAddress)
    return error.by === 'port'
      ? new FetchProblem('fetchPort', { port: portOf(url) })
      : new FetchProblem('fetchForbidden', { host })
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (noSuchHost.has(code)) return new FetchProblem('fetchNoHost', { host })
  if (notReached.has(code)) return new FetchProblem('fetchRefused', { host })
  if (/^(?:CERT_|ERR_TLS|ERR_SSL|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH)/.test(code))
    return new FetchProblem('fetchTls', { host })
  if (code === 'HPE_HEADER_OVERFLOW') return new FetchProblem('fetchHeaders', { limit: HEADERS / 1_024 })
  return new FetchProblem('fetchBroken', { host })
}
