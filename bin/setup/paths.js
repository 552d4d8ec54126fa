import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Everything that is this installation's own: database, pictures, secrets. Git-ignored. Asked for after .env was read. */
export function dataFolder() {
  return resolve(root, process.env.COPYDESK_DATA || '.copydesk')
}

/** The runtime is the checkout's, wherever the data lies. */
export const runtime = join(root, '.copydesk', 'runtime')
