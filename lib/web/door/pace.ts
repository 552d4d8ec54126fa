import type { IncomingMessage } from 'node:http'

const LOOK = 20_000
/** Slower than a bad mobile network, faster than someone who means to hold a connection open. */
const BYTES_A_SECOND = 4_000

/** Ends the connection of a body that hardly comes: one large file may take minutes, but not forever. */
export function keepPace(request: IncomingMessage, look = LOOK): void {
  let before = request.socket.bytesRead
  const timer = setInterval(() => {
    const came = request.socket.bytesRead - before
    before = request.socket.bytesRead
    if (!request.complete && came < (BYTES_A_SECOND * look) / 1000) request.destroy()
  }, look)
  request.on('close', () => clearInterval(timer))
}
