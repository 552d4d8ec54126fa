import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '#prisma/client/client.ts'
import { env } from './env.ts'
import { quietDriver } from './quiet-driver.ts'

export type Db = PrismaClient
/** What a read or write is given: the client itself, or the transaction a verb runs in. */
export type Tx = Prisma.TransactionClient

let client: PrismaClient | undefined

/**
 * The one connection pool of this process, opened at first use.
 * Waiting for a connection ends after 10 s, a statement after 15 s: a stuck database gives an error, never a hang.
 */
export function database(): Db {
  client ??= openClient()
  return client
}

function openClient(): Db {
  quietDriver()
  return new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env().DATABASE_URL,
      max: env().DATABASE_POOL,
      connectionTimeoutMillis: 10_000,
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 15_000,
    }),
    transactionOptions: { maxWait: 10_000, timeout: 60_000 },
  })
}

/** Closes the pool; the next use opens a new one. */
export async function closeDatabase(): Promise<void> {
  await client?.$disconnect()
  client = undefined
}

/**
 * Runs a verb's work in one transaction. The clock is read once, from the database, so that every server agrees on it;
 * tests pass their own `now`.
 */
export function transaction<T>(work: (tx: Tx, now: Date) => Promise<T>, now?: Date): Promise<T> {
  return database().$transaction(async (tx) => work(tx, now ?? (await databaseNow(tx))))
}

async function databaseNow(tx: Tx): Promise<Date> {
  const rows = await tx.$queryRaw<{ now: Date }[]>`select date_trunc('milliseconds', clock_timestamp()) as now`
  const row = rows[0]
  if (!row) throw new Error('the database did not tell the time')
  return row.now
}

/** Whether an error is the database refusing a second row with the same unique value. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
