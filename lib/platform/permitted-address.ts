import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import { env } from './env.ts'

/** Of version 6 only what is given out to the world (RFC 4291), and of that no tunnel, no example and nothing with version 4 inside. */
const world6 = nets(['2000::/3'])
const special6 = nets(['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'])
/** Everything of version 4 that IANA keeps for a purpose of its own. */
const special4 = nets([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
])

/** At other ports services listen that were never meant for the world: web and mail over TLS are all we ask for. */
const publicPorts = new Set([80, 443, 993])

/** Where nothing of ours may go to, by its address or by its port. */
export class ForbiddenAddress extends Error {
  readonly by: 'address' | 'port'
  constructor(by: 'address' | 'port') {
    super(`forbidden ${by}`)
    this.by = by
  }
}

/** Whether an address may be connected to: it is the world's and not this machine's own, or an admin of the machine allowed its net. */
export function isPermitted(address: string): boolean {
  if (isAllowedNet(address)) return true
  const family = isIP(address)
  if (family === 4) return !special4.check(address, 'ipv4') && !isOwn(address)
  if (family !== 6 || address.includes('%')) return false
  return world6.check(address, 'ipv6') && !special6.check(address, 'ipv6') && !isOwn(address)
}

/** Whether the newsroom's own settings name the net of an address (`COPYDESK_ALLOW_NETS`). */
function isAllowedNet(address: string): boolean {
  const family = isIP(address)
  return family !== 0 && !address.includes('%') && allowed().check(address, family === 4 ? 'ipv4' : 'ipv6')
}

/**
 * The addresses that a host stands for and that may be connected to at this port. A connection is made to these and to no others: a name
 * that says something else a moment later is not asked again.
 * @throws ForbiddenAddress where none is left, and what a look-up throws.
 */
export async function resolvePermitted(host: string, port: number): Promise<[LookupAddress, ...LookupAddress[]]> {
  const family = isIP(host)
  const found = family === 0 ? await lookup(host, { all: true }) : [{ address: host, family }]
  const permitted = found.filter(({ address }) => isPermitted(address))
  if (permitted.length === 0) throw new ForbiddenAddress('address')
  const [first, ...others] = permitted.filter(({ address }) => publicPorts.has(port) || isAllowedNet(address))
  if (!first) throw new ForbiddenAddress('port')
  return [first, ...others]
}

function isOwn(address: string): boolean {
  return Object.values(networkInterfaces()).some((of) => of?.some((one) => one.address === address))
}

let fromSettings: BlockList | undefined

function allowed(): BlockList {
  fromSettings ??= nets(env().COPYDESK_ALLOW_NETS)
  return fromSettings
}

function nets(list: readonly string[]): BlockList {
  const block = new BlockList()
  for (const net of list) {
    const [address = '', bits] = net.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    block.addSubnet(address, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family)
  }
  return block
}
