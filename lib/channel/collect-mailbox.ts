import { isIP } from 'node:net'
import { ImapFlow } from 'imapflow'
import { z } from 'zod'
import { LARGEST } from '#lib/import/refusal.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { ForbiddenAddress, resolvePermitted } from '#lib/platform/permitted-address.ts'
import type { Incoming } from '#lib/wire/receive.ts'
import type { Collector, Look } from './channel.ts'
import { mailboxParts } from './mailbox-parts.ts'
import { openLogin } from './sealed.ts'

/** So many letters come in one look, and of a mailbox that is looked at for the first time the newest so many. */
const LETTERS = 50
const BYTES = 40_000_000
const TOTAL = 120_000

const known = z.object({ uidValidity: z.string().optional(), lastUid: z.number().optional() }).catch({})

/**
 * Looks into a mailbox by IMAP over TLS for letters that are new since the last look, by their numbers. It is opened for reading only:
 * nothing is marked, moved or deleted.
 */
export const collectMailbox: Collector = async (channel) => {
  const login = openLogin(channel)
  if (login === 'lost' || login === null) return { ok: false, reason: { code: 'channelSecretLost' } }
  const parts = mailboxParts(channel.address)
  const address = await permitted(parts)
  if (typeof address !== 'string') return { ok: false, reason: address }
  const client = new ImapFlow({
    host: address,
    // RFC 6066: a certificate is asked for by a name, never by an address.
    ...(isIP(parts.host) === 0 ? { servername: parts.host } : {}),
    port: parts.port,
    secure: true,
    auth: { user: parts.user, pass: login.password },
    logger: false,
    disableAutoIdle: true,
    disableCompression: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    maxLineLength: 1_000_000,
    maxLiteralSize: LARGEST + 1_000_000,
    maxResponseSize: LARGEST + 2_000_000,
  })
  // What goes wrong is told by the call that waits for it; without a listener it would end the process.
  client.on('error', () => {})
  const end = setTimeout(() => client.close(), TOTAL)
  try {
    await client.connect()
    return await read(client, parts.folder, known.parse(channel.progress))
  } catch (error) {
    return { ok: false, reason: reasonOf(error, parts.host) }
  } finally {
    clearTimeout(end)
    client.close()
  }
}

/** The address to connect to, checked; or why there is none. */
async function permitted({ host, port }: { host: string; port: number }): Promise<string | Reason> {
  try {
    const [first] = await resolvePermitted(host, port)
    return first.address
  } catch (error) {
    if (error instanceof ForbiddenAddress)
      return error.by === 'port'
        ? { code: 'fetchPort', values: { port } }
        : { code: 'fetchForbidden', values: { host } }
    return { code: 'fetchNoHost', values: { host } }
  }
}

async function read(client: ImapFlow, folder: string, before: z.output<typeof known>): Promise<Look> {
  const mailbox = await client.mailboxOpen(folder, { readOnly: true })
  const uidValidity = String(mailbox.uidValidity)
  const isSame = before.uidValidity === uidValidity && before.lastUid !== undefined
  const after = isSame ? (before.lastUid ?? 0) : 0
  if (mailbox.exists === 0)
    return { ok: true, files: [], progress: { uidValidity, lastUid: isSame ? after : mailbox.uidNext - 1 } }
  const found = (await client.search({ uid: `${after + 1}:*` }, { uid: true })) || []
  // "n:*" always names the last letter, also where it is older than n.
  const fresh = found.filter((uid) => uid > after).sort((a, b) => a - b)
  const wanted = isSame ? fresh.slice(0, LETTERS) : fresh.slice(-LETTERS)
  const files: Incoming[] = []
  let bytes = 0
  let lastUid = after
  for (const uid of wanted) {
    if (bytes > BYTES) break
    const letter = await client.fetchOne(
      String(uid),
      { uid: true, source: { start: 0, maxLength: LARGEST + 1 } },
      { uid: true },
    )
    if (letter && letter.source !== undefined) {
      bytes += letter.source.length
      files.push({ name: `${uid}.eml`, bytes: new Uint8Array(letter.source) })
    }
    lastUid = uid
  }
  return { ok: true, files, progress: { uidValidity, lastUid } }
}

const failed = z.object({
  code: z.string().optional(),
  authenticationFailed: z.boolean().optional(),
  mailboxMissing: z.boolean().optional(),
})

/** What failed, in our own words. */
function reasonOf(error: unknown, host: string): Reason {
  const { code = '', authenticationFailed, mailboxMissing } = failed.safeParse(error).data ?? {}
  const values = { host }
  if (authenticationFailed) return { code: 'channelNotLetIn', values: { status: 'IMAP' } }
  if (mailboxMissing) return { code: 'channelNoFolder' }
  if (code === 'ECONNREFUSED' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH')
    return { code: 'fetchRefused', values }
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO|HOSTNAME/.test(code)) return { code: 'fetchTls', values }
  if (/TooLarge|TooMany/.test(code)) return { code: 'fetchLarge', values: { limit: LARGEST / 1_000_000 } }
  if (code === 'CONNECT_TIMEOUT' || code === 'GREETING_TIMEOUT')
    return { code: 'fetchNoConnection', values: { host, seconds: 10 } }
  return { code: 'fetchBroken', values }
}
