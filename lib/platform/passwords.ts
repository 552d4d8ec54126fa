import { hash, verify } from '@node-rs/argon2'
import { passwordLength } from './password-length.ts'

/** argon2id with 19 MiB, two passes and one lane: OWASP's minimum, Password Storage Cheat Sheet. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** A hash nobody knows the password of, so that an unknown address costs the same work as a known one. */
let nobodys: Promise<string> | undefined

let checks = 0

/** How many passwords this process has compared with a hash. */
export function passwordChecks(): number {
  return checks
}

/**
 * Whether a password may be chosen at all; no composition rules (NIST SP 800-63B-4 §3.1.1.2). Something absurdly long is
 * refused by its length alone, before it is looked at.
 */
export function passwordProblem(password: string): 'passwordShort' | 'passwordLong' | null {
  if (password.length > passwordLength.max * 4) return 'passwordLong'
  const length = [...password.normalize('NFC')].length
  if (length < passwordLength.min) return 'passwordShort'
  return length > passwordLength.max ? 'passwordLong' : null
}

/** The argon2id hash of a password in Unicode form NFC, so that the same words typed on another keyboard still match. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), cost))
}

/**
 * Whether the password belongs to the hash. Without a hash the answer is no, after the same work. A password that could never
 * have been chosen is refused without any.
 */
export async function verifyPassword(password: string, kept: string | null): Promise<boolean> {
  if (passwordProblem(password)) return false
  nobodys ??= inTurn(() => hash(crypto.randomUUID(), cost))
  const against = kept ?? (await nobodys)
  const fits = await inTurn(() => {
    checks += 1
    return verify(against, password.normalize('NFC'))
  })
  return fits && kept !== null
}

const AT_ONCE = 2
const waiting: (() => void)[] = []
let running = 0

/** Each hash takes a core and 19 MiB: never more than two at once, the others wait in line. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
