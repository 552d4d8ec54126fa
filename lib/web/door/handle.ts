import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { BlockList } from 'node:net'
import { log } from '#lib/platform/log.ts'
import { bodyLimit, countBody, saysTooLarge } from './body-limit.ts'
import { Capture } from './capture.ts'
import type { Changes } from './changes.ts'
import { introduce } from './client.ts'
import { deskPolicy, isPrivate, securityHeaders } from './headers.ts'
import { type Kind, kindOf } from './kinds.ts'
import { loggedPath } from './logged-path.ts'
import { comesFromSite, isUnsafe } from './origin.ts'
import { checkPath } from './path.ts'
import { type ReaderPages, type Render, sendPage } from './reader-page.ts'

export type Door = {
  site: URL
  trusted: BlockList
  dev: boolean
  render: Render
  pages: ReaderPages
  changes: Changes
  refused: { count: number }
}

/** Every request's way in. */
export async function handle(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const target = request.url ?? '/'
  const reading = request.method === 'GET' || request.method === 'HEAD'
  const held = reading ? door.pages.held(target) : undefined
  if (held) return sendPage(request, response, held)

  const answer = checkPath(target)
  if (answer.kind === 'refuse') return refuse(door, response, 400, 'This address cannot be read.')
  if (answer.kind === 'move') return move(response, answer.to)
  const address = introduce(request, door.site, door.trusted)
  const path = target.split('?', 1)[0] ?? target
  const kind = kindOf(path)
  if (isUnsafe(request.method) && !comesFromSite(request, door.site.origin)) {
    log.info({ address, path: loggedPath(path), origin: request.headers.origin }, 'refused: not from this site')
    return refuse(door, response, 403, 'This request does not come from this site.')
  }
  const limit = bodyLimit(path)
  const tooLarge = () => refuse(door, response, 413, `This is larger than ${limit / 1_000_000} MB.`)
  if (saysTooLarge(request, limit)) return tooLarge()
  if (reading && kind === 'reader' && !isDevelopmentAsset(door, path))
    return sendPage(request, response, await door.pages.find(target))
  if (isUnsafe(request.method)) countBody(request, limit, () => tooLarge())
  secure(door, kind, path, request, response)
  if (isUnsafe(request.method)) return passWithChanges(door, request, response)
  return door.render(request, response)
}

/** Next's own pages and sockets while developing have no place of their own. */
function isDevelopmentAsset(door: Door, path: string): boolean {
  return door.dev && path.startsWith('/__nextjs')
}

/** A request that may change something is answered only after what it changed has reached the cache: its sender reads what it wrote. */
async function passWithChanges(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const capture = new Capture(request)
  await door.render(request, capture)
  const answer = await capture.answer
  await door.changes.catchUp()
  if (response.headersSent) return
  for (const [name, value] of answer.headers) response.setHeader(name, value)
  response.statusCode = answer.status
  response.end(answer.body)
}

function secure(door: Door, kind: Kind, path: string, request: IncomingMessage, response: ServerResponse): void {
  const nonce = randomBytes(16).toString('base64')
  const policy = deskPolicy(nonce, door.dev)
  if (kind === 'desk') request.headers['content-security-policy'] = policy
  const headers = securityHeaders(kind, door.site.protocol === 'https:', policy)
  const writeHead = response.writeHead.bind(response)
  Object.assign(response, {
    writeHead: (...args: Parameters<typeof writeHead>) => {
      for (const [name, value] of headers) response.setHeader(name, value)
      if (isPrivate(kind, path) && !(door.dev && path.startsWith('/_next/')))
        response.setHeader('Cache-Control', 'private, no-store')
      response.removeHeader('X-Powered-By')
      return writeHead(...args)
    },
  })
}

function move(response: ServerResponse, to: string): void {
  response.writeHead(308, { Location: to, 'Content-Length': '0' })
  response.end()
}

/** Refused calls are counted, not audited: nobody is known to have made them. */
function refuse(door: Door, response: ServerResponse, status: number, words: string): void {
  door.refused.count += 1
  if (response.headersSent) return
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    Connection: status === 413 ? 'close' : 'keep-alive',
  })
  response.end(`${words}\n`)
}
