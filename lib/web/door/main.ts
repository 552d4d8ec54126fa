import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import next from 'next'
import { closeDatabase } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import { log } from '#lib/platform/log.ts'
import { takeRefused } from '#lib/platform/refused.ts'
import { Assets } from './assets.ts'
import { PageCache } from './cache.ts'
import { Changes } from './changes.ts'
import { trustedPeers } from './client.ts'
import { type Door, handle } from './handle.ts'
import { loggedPath } from './logged-path.ts'
import { ReaderPages } from './reader-page.ts'
import { say } from './say.ts'

// The only way in: this server, with Next behind it in the same process. Prints `ready <address>` when it listens.
const { DATABASE_URL, DEV, PORT, READER_CACHE_MB, SITE_URL, TRUSTED_PROXY } = env()
const site = new URL(SITE_URL)
const server = createServer({
  // A large file on a slow network; what hardly comes at all is ended by keepPace.
  requestTimeout: 30 * 60_000,
  headersTimeout: 15_000,
  keepAliveTimeout: 10_000,
  maxHeaderSize: 32_768,
})
const app = next({
  dev: DEV,
  dir: resolve(import.meta.dirname, '../../..'),
  hostname: site.hostname,
  port: PORT,
  httpServer: server,
})
await app.prepare()
const answer = app.getRequestHandler()
const render = (request: IncomingMessage, response: ServerResponse) => answer(request, response)

const cache = new PageCache(READER_CACHE_MB * 1_000_000)
const changes = new Changes(DATABASE_URL, cache)
await changes.start()
const door: Door = {
  site,
  trusted: trustedPeers(TRUSTED_PROXY),
  dev: DEV,
  render,
  changes,
  pages: new ReaderPages({ cache, changes, render, site, dev: DEV }),
  assets: new Assets(render, site),
}

server.on('request', (request, response) => {
  handle(door, request, response).catch((error: unknown) => {
    log.error(
      { error: error instanceof Error ? error.stack : String(error), path: loggedPath(request.url) },
      'a request failed',
    )
    if (response.headersSent) return response.destroy()
    const words = 'This page cannot be shown at the moment. Please try again in a few seconds.'
    say(response, site, 503, words, { 'Retry-After': '5' })
  })
})
server.on('error', (error: NodeJS.ErrnoException) => {
  process.stderr.write(
    error.code === 'EADDRINUSE'
      ? `Port ${PORT} is in use. Choose another: PORT=${PORT + 1} npm start\n`
      : `${error.message}\n`,
  )
  process.exit(1)
})
server.listen(PORT, () => {
  const listening = server.address()
  process.stdout.write(`ready ${typeof listening === 'object' && listening ? listening.port : PORT}\n`)
})

/** What was refused to nobody in particular is told once a minute, as numbers. */
function tellRefused() {
  const refused = takeRefused()
  if (refused) log.info({ refused }, 'refused')
}
setInterval(tellRefused, 60_000).unref()

let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  // Ten seconds for what is under way, then whoever still holds a connection loses it.
  setTimeout(() => server.closeAllConnections(), 10_000).unref()
  server.closeIdleConnections()
  await new Promise((done) => server.close(done))
  await changes.stop()
  await closeDatabase()
  tellRefused()
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())
// The start that launched us is gone, even if it was killed: nobody would end us later.
process.on('disconnect', () => void stop())
