import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** The header in which the door tells the application who is asking. A client's own copy of it never passes. */
export const ADDRESS_HEADER = 'x-copydesk-address'

/** The path and query of this request, so that a page can lead back here after signing in. */
export const PATH_HEADER = 'x-copydesk-path'

/** Headers by which a client could pretend to be a proxy, or Next talking to itself. */
const pretended =
  /^(x-forwarded-.*|forwarded|x-real-ip|x-original-url|x-rewrite-url|x-http-method-override|x-middleware-.*|x-nextjs-(?!(html-)?request-id$).*|x-invoke-.*|x-matched-path|x-copydesk-.*)$/

/** The reverse proxies whose word is taken: addresses or networks in CIDR notation. */
export function trustedPeers(list: readonly string[]): BlockList {
  const peers = new BlockList()
  for (const entry of list) {
    const [address = '', bits] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) peers.addAddress(address, family)
    else peers.addSubnet(address, Number(bits), family)
  }
  return peers
}

/**
 * Makes a request say only what the door knows: the configured site as its host, the client's address in a header of ours, and nothing
 * that a client could forge. X-Forwarded-For counts only from a trusted proxy: then the last address in it that is not one itself.
 */
export function introduce(request: IncomingMessage, site: URL, trusted: BlockList): string {
  const peer = plainAddress(request.socket.remoteAddress ?? '')
  const address = isTrusted(peer, trusted) ? (forwardedFor(request, trusted) ?? peer) : peer
  for (const name of Object.keys(request.headers)) if (pretended.test(name)) delete request.headers[name]
  request.headers.host = site.host
  request.headers['x-forwarded-host'] = site.host
  request.headers['x-forwarded-proto'] = site.protocol.slice(0, -1)
  request.headers[ADDRESS_HEADER] = address
  request.headers[PATH_HEADER] = request.url ?? '/'
  return address
}

function forwardedFor(request: IncomingMessage, trusted: BlockList): string | undefined {
  const header = request.headers['x-forwarded-for']
  const list = (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((one) => plainAddress(one.trim()))
  return list.reverse().find((address) => isIP(address) !== 0 && !isTrusted(address, trusted))
}

function isTrusted(address: string, trusted: BlockList): boolean {
  const family = isIP(address)
  return family !== 0 && trusted.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/** ::ffff:127.0.0.1 is 127.0.0.1. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
}
