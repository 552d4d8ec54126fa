import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'

/** The account's counter, whether or not anyone has it; hashed, since people type passwords into the wrong field. */
export function accountKey(email: string): string {
  return `sign-in:account:${createHash('sha256').update(email).digest('base64url')}`
}

/** The address's counter. A household or a phone has a whole /64 of IPv6 addresses (RFC 6177), which counts as one. */
export function addressKey(address: string | undefined): string {
  return `sign-in:address:${address ? network(address) : 'unknown'}`
}

function network(address: string): string {
  const plain = address.toLowerCase().replace(/%.*$/, '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1]
  if (mapped) return mapped
  if (!isIPv6(plain)) return plain.slice(0, 64)
  const [head = '', tail = ''] = plain.split('::')
  const before = head.split(':').filter(Boolean)
  const behind = tail.split(':').filter(Boolean)
  const zeros = plain.includes('::') ? Math.max(0, 8 - before.length - behind.length) : 0
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...behind]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
