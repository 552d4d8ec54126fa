import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from './paths.js'
import { giveUp } from './say.js'

const make = {
  NEXTAUTH_SECRET: () => randomBytes(32).toString('base64url'),
  // Server actions are found again after a rebuild only while this key stays: an editor that is open still saves.
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: () => randomBytes(32).toString('base64'),
  POSTGRES_OWNER_PASSWORD: () => randomBytes(24).toString('base64url'),
  POSTGRES_APP_PASSWORD: () => randomBytes(24).toString('base64url'),
}

/** The installation's secrets, made once and kept beside its data, readable by their owner only. The environment wins over the file. */
export function secrets() {
  const path = join(dataFolder(), 'secrets.json')
  const kept = existsSync(path) ? read(path) : {}
  const missing = Object.keys(make).filter((name) => !kept[name])
  for (const name of missing) kept[name] = make[name]()
  if (missing.length > 0) write(path, kept)
  return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, process.env[name] || value]))
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    return giveUp(
      `${path} cannot be read: ${error.message}.`,
      'The built-in database opens only with the secrets it was made with: put the file back from where you keep it.',
    )
  }
}

/** Whole or not at all: half a file would lock the newsroom out of its database. */
function write(path, kept) {
  const partial = `${path}.partial`
  try {
    mkdirSync(dataFolder(), { recursive: true })
    writeFileSync(partial, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
    renameSync(partial, path)
  } catch (error) {
    giveUp(
      `The data folder cannot be written: ${error.message}.`,
      'Free some space or give this user the right to write there, or use another folder: COPYDESK_DATA=… npm start',
    )
  }
}
