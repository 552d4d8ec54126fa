import { createHash, randomBytes } from 'node:crypto'

/** A random key of 256 bits as 43 letters for an address or a cookie, and the SHA-256 that is all the database keeps of it. */
export type SecretKey = { key: string; hash: Uint8Array<ArrayBuffer> }

export function newSecretKey(): SecretKey {
  const key = randomBytes(32).toString('base64url')
  return { key, hash: hashOfKey(key) }
}

/** The SHA-256 of a key as the database keeps it. A fast hash is enough: the key itself cannot be guessed. */
export function hashOfKey(key: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(key).digest())
}

/** Whether a text has the form of one of our keys; anything else never reaches a query. */
export function isSecretKey(text: unknown): text is string {
  return typeof text === 'string' && /^[A-Za-z0-9_-]{43}$/.test(text)
}
