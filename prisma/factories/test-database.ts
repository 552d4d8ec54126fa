import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { closeDatabase } from '#lib/platform/db.ts'
import { cloneDatabase } from './test-cluster.ts'

// Every test file has a database of its own; the application reaches it through the environment, as it always does.
const name = `test_${randomUUID().replaceAll('-', '')}`
const { appUrl, ownerUrl } = await cloneDatabase(
  { port: inject('postgresPort'), password: inject('postgresPassword') },
  name,
)
process.env.DATABASE_URL = appUrl
process.env.DATABASE_OWNER_URL = ownerUrl
process.env.NEXTAUTH_SECRET = 'a secret for tests, long enough to count'
process.env.COPYDESK_DATA = join(tmpdir(), name)

afterAll(closeDatabase)
