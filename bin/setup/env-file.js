import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.js'

/** A file .env beside package.json counts like the environment, which wins. The tests do not read it. */
export function readEnvFile() {
  const file = join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}
