import type { Agency } from '../agencies.ts'
import { loadReaders, readDocument } from '../read.ts'
import type { ReadOptions } from '../reader.ts'
import { childLimits } from './limits.ts'
import { shutNetwork } from './shut-network.ts'

/** What the child is asked: a document. Agencies come along only where they are others than the last ones. */
export type Question = {
  bytes: Uint8Array
  options: Omit<ReadOptions, 'agencies'>
  agencies?: readonly Agency[] | null
}

// Started by ReadingChild, never imported: reads one document after the other for the process that started it, and ends with it.
let agencies: readonly Agency[] | undefined

process.on('disconnect', () => process.exit())
process.on('message', async (question: Question) => {
  if (question.agencies !== undefined) agencies = question.agencies ?? undefined
  try {
    const tellInner = (inner: number) => void process.send?.({ inner })
    const result = await readDocument(question.bytes, { ...question.options, agencies }, tellInner)
    process.send?.({ result, tired: isTired() })
  } catch (error) {
    process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})

/** What was read leaves traces in memory; and a child that was long at work is near its limit of processor time. */
function isTired(): boolean {
  const { user, system } = process.cpuUsage()
  return process.memoryUsage.rss() > childLimits.tiredBytes || (user + system) / 1e6 > childLimits.tiredSeconds
}

shutNetwork()
await loadReaders()
process.send?.('ready')
