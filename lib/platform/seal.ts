import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from './env.ts'

const IV = 12
const TAG = 16

/**
 * Seals a text so that only this installation opens it again: AES-256-GCM under a key made of `NEXTAUTH_SECRET`, which is in no database
 * and no backup. `of` is what the text belongs to; what was sealed for one thing does not open for another.
 */
export function seal(text: string, of: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', keyOfSeals(), iv).setAAD(Buffer.from(of))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), sealed]))
}

/** The text again; null where it was sealed elsewhere, for something else, or was changed. */
export function unseal(sealed: Uint8Array, of: string): string | null {
  if (sealed.length < IV + TAG) return null
  const decipher = createDecipheriv('aes-256-gcm', keyOfSeals(), sealed.subarray(0, IV))
    .setAAD(Buffer.from(of))
    .setAuthTag(sealed.subarray(IV, IV + TAG))
  const text = decipher.update(sealed.subarray(IV + TAG))
  try {
    return Buffer.concat([text, decipher.final()]).toString('utf8')
  } catch {
    // The tag does not fit, which is all that can be wrong here.
    return null
  }
}

function keyOfSeals(): Buffer {
  return Buffer.from(hkdfSync('sha256', env().NEXTAUTH_SECRET, '', 'copydesk sealed secrets', 32))
}
