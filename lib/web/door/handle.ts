import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { BlockList } from 'node:net'
import { log } from '#lib/platform/log.ts'
import { countRefused, type Refused } from '#lib/platform/refused.ts'
import { leadIn } from './arrival.ts'
import type { Assets } from './assets.ts'
import { bodyLimit, limitBody } from './body-limit.ts'
import { Capture } from './capture.ts'
import type { Changes } from './changes.ts'
import { introduce } from './client.ts'
import { deskPolicy, isPrivate, securityHeaders } from './headers.ts'
import { type Kind, kindOf } from './kinds.ts'
import { loggedPath } from './logged-path.ts'
import { comesFromSite, isUnsafe } from './origin.ts'
import { keepPace } from './pace.ts'
import { checkPath } from './path.ts'
import { type ReaderPages, type Render, sendPage } from './reader-page.ts'
import { begin, say } from './say.ts'

export type Door = {
  site: URL
  trusted: BlockList
  dev: boolean
  render: Render
  pages: ReaderPages
  assets: Assets
  changes: Changes
}

/** Every request's way in. */
export async function handle(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const target = request.url ?? '/'
  const reading = request.method === 'GET' || request.method === 'HEAD'
  const held = reading ? door.pages.held(target) : undefined
  if (held) return sendPage(request, response, held)

  const answer = checkPath(target)
  if (answer.kind === 'refuse') return refuse(door, response, 'unreadable', 400, 'This address cannot be read.')
  if (answer.kind === 'move') return say(response, door.site, 308, '', { Location: answer.to })
  const address = introduce(request, door.site, door.trusted)
  const path = target.split('?', 1)[0] ?? target
  const kind = kindOf(path)
  if (isUnsafe(request.method) && !comesFromSite(request, door.site.origin)) {
    log.info({ address, path: loggedPath(path), origin: request.headers.origin }, 'refused: not from this site')
    return refuse(door, response, 'foreign', 403, 'This request does not come from this site.')
  }
  if (isUnsafe(request.method)) keepPace(request)
  if (isTooLarge(door, path, request, response)) return
  if (reading && kind === 'reader' && !isDevelopmentAsset(door, path))
    return sendPage(request, response, await door.pages.find(target))
  const asset = reading && isBuilt(door, path) ? await door.assets.find(path) : null
  if (asset) return sendPage(request, response, asset)
  secure(door, kind, path, request, response)
  const lead = kind === 'desk' ? leadIn(request, target) : null
  if (lead) {
    response.writeHead(lead.status, lead.headers).end()
    return
  }
  if (isUnsafe(request.method)) return passWithChanges(door, request, response)
  return door.render(request, response)
}

/** Next's own pages and sockets while developing have no place of their own. */
function isDevelopmentAsset(door: Door, path: string): boolean {
  return door.dev && path.startsWith('/__nextjs')
}

/** While developing, files change under their address. */
function isBuilt(door: Door, path: string): boolean {
  return !door.dev && path.startsWith('/_next/static/')
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

/** A body that is too large is answered at once; the connection is closed only when the sender has sent it, and can hear why. */
function isTooLarge(door: Door, path: string, request: IncomingMessage, response: ServerResponse): boolean {
  const limit = bodyLimit(path)
  const tell = () => {
    countRefused('too-large')
    if (!response.headersSent)
      begin(response, door.site, 413, `This is larger than ${limit / 1_000_000} MB.`, { Connection: 'close' })
  }
  const close = () => {
    response.on('close', () => request.destroy())
    response.end()
  }
  return limitBody(request, limit, tell, close)
}

function secure(door: Door, kind: Kind, path: string, request: IncomingMessage, response: ServerResponse): void {
  const nonce = randomBytes(16).toString('base64')
  const policy = deskPolicy(nonce, door.dev)
  if (kind === 'desk') request.headers['content-security-policy'] = policy
  const headers = securityHeaders(kind, door.site.protocol === 'https:', policy)
  const writeHead = response.writeHead.bind(response)
  Object.assign(response, {
    writeHead: (...args: Parameters<typeof writeHead>) => {
      if (args[0] === 401) countRefused('signed-out')
      for (const [name, value] of headers) response.setHeader(name, value)
      if (isPrivate(kind, path) && !(door.dev && path.startsWith('/_next/')))
        response.setHeader('Cache-Control', 'private, no-store')
      response.removeHeader('X-Powered-By')
      return writeHead(...args)
    },
  })
}

/** Refused calls are counted, not audited: nobody is known to have made them. */
function refuse(door: Door, response: ServerResponse, why: Refused, status: number, words: string): void {
  countRefused(why)
  say(response, door.site, status, words)
}
