import { join } from 'node:path'
import { APP, addressOf, makeDatabase, OWNER } from './database.js'
import { dataFolder } from './paths.js'
import { startPostgres } from './postgres.js'
import { runningOn } from './postgres-folder.js'

/** Starts the database of this data folder, made first if it is not there. Gives its two addresses, `stop` and `ended`. */
export async function startBuiltIn(secret) {
  const password = secret.POSTGRES_OWNER_PASSWORD
  const server = await startPostgres({ folder: folder(), password })
  await makeDatabase({
    port: server.port,
    password,
    ownerPassword: password,
    appPassword: secret.POSTGRES_APP_PASSWORD,
  })
  return { ...server, ...addresses(server.port, secret) }
}

/** The two addresses of the database of this data folder if a start of this installation runs it now, else null. */
export function runningBuiltIn(secret) {
  const running = runningOn(folder())
  return running && !running.orphan ? addresses(running.port, secret) : null
}

function folder() {
  return join(dataFolder(), 'postgres')
}

function addresses(port, secret) {
  return {
    owner: addressOf({ role: OWNER, password: secret.POSTGRES_OWNER_PASSWORD, port }),
    app: addressOf({ role: APP, password: secret.POSTGRES_APP_PASSWORD, port }),
  }
}
