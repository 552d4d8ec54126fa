import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  )

function isNet(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const family = isIP(address)
  const most = family === 6 ? 128 : 32
  return family !== 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
}

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' })
    .transform((url) => new URL(url).origin),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters'),
  /** Addresses of reverse proxies whose X-Forwarded-For is believed, separated by commas. */
  TRUSTED_PROXY: list,
  /** Nets beside the world's that feeds and mailboxes may be fetched from, at any port: addresses or nets like 10.1.0.0/16, separated by commas. */
  COPYDESK_ALLOW_NETS: list.refine(
    (nets) => nets.every(isNet),
    'must be addresses or nets such as 10.1.0.0/16, separated by commas',
  ),
  /** Folders below which a channel may watch one, separated by commas. */
  COPYDESK_WATCH: list.transform((folders) => folders.map((folder) => resolve(folder))),
  COPYDESK_DATA: z
    .string()
    .default('.copydesk')
    .transform((path) => resolve(path)),
  /** Bytes of reader pages held in memory, in megabytes. */
  READER_CACHE_MB: z.coerce.number().min(1).default(128),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Copydesk <copydesk@localhost>'),
  DEV: z
    .enum(['0', '1'])
    .default('0')
    .transform((flag) => flag === '1'),
})

export type Env = z.output<typeof schema>

let read: Env | undefined

/**
 * The environment, read once and checked. Only this file reads `process.env`.
 * @throws an Error naming each variable that is missing or wrong, and what is expected.
 */
export function env(): Env {
  if (read) return read
  const port = process.env.PORT || '3000'
  const parsed = schema.safeParse({ SITE_URL: `http://localhost:${port}`, ...present(process.env) })
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new Error(`The environment is not complete: ${problems.join('; ')}. See .env.example.`)
  }
  read = parsed.data
  return read
}

/** An empty variable counts as unset, as in a copied .env file. */
function present(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).filter((pair): pair is [string, string] => Boolean(pair[1])))
}

/** Who the first admin of a new installation is, if the environment says so: `ADMIN_EMAIL` and `ADMIN_PASSWORD`. */
export function firstAdminFromEnv(): { email: string; password?: string } {
  const email = process.env.ADMIN_EMAIL?.trim().toLowerCase() || 'admin@localhost.local'
  return process.env.ADMIN_PASSWORD ? { email, password: process.env.ADMIN_PASSWORD } : { email }
}

/** The database as the owner of its tables, for migrations and backups; the application's own address where there is only one role. */
export function ownerUrl(): string {
  return process.env.DATABASE_OWNER_URL || env().DATABASE_URL
}
