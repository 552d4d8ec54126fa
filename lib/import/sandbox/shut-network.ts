import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import { Socket } from 'node:net'

/**
 * Shuts the network for this process, for good, whatever asks for it. Node's permissions cannot yet; this holds back code that reads a
 * document, not code that the document itself would bring.
 */
export function shutNetwork(): void {
  const refuse = () => {
    throw new Error('a reader of documents opens no connection')
  }
  Socket.prototype.connect = refuse
  dgram.createSocket = refuse
  Object.assign(dns, { lookup: refuse, resolve: refuse })
  Object.assign(dns.promises, { lookup: refuse, resolve: refuse })
  syncBuiltinESMExports()
}
