import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { data } from './paths.js'

const make = {
  NEXTAUTH_SECRET: () => randomBytes(32).toString('base64url'),
  // Server actions are found again after a rebuild only while this key stays: an editor that is open still saves.
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: () => randomBytes(32).toString('base64'),
  POSTGRES_OWNER_PASSWORD: () => randomBytes(24).toString('base64url'),
  POSTGRES_APP_PASSWORD: () => randomBytes(24).toString('base64url'),
}

/** The installation's secrets, made once and kept beside its data, readable by their owner only. The environment wins over the file. */
export function secrets() {
  const path = join(data, 'secrets.json')
  const kept = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  const missing = Object.keys(make).filter((name) => !kept[name])
  for (const name of missing) kept[name] = make[name]()
  if (missing.length > 0) {
    mkdirSync(data, { recursive: true, mode: 0o700 })
    writeFileSync(path, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  }
  return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, process.env[name] || value]))
}
