import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from './paths.js'

const file = () => join(dataFolder(), 'address')

/** Keeps beside the data where its site was started last, for commands that print a link to it. */
export function keepAddress(site) {
  writeFileSync(file(), `${site}\n`)
}

/** Where the site of this data folder was started last; empty if it never was. */
export function keptAddress() {
  return existsSync(file()) ? readFileSync(file(), 'utf8').trim() : ''
}
