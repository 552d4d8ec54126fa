import { importRefusals } from '#lib/import/refusal.ts'
import { readSafely } from '#lib/import/sandbox/read-safely.ts'
import { messagesFor } from '#lib/words/messages.ts'
import { type Mutation, mutations } from '#prisma/factories/mutations.ts'
import { quantile } from '../quantile.ts'

const SLOW = 5_000
const AT_ONCE = 2
const now = new Date('2031-04-01T10:00:00Z')
const words = messagesFor('en').reasons

/** Reads so many damaged documents, two at once, and says what became of them; failed if one threw, took long or had no reason. */
export async function readMutations(count: number, seed: number): Promise<{ lines: string[]; failed: boolean }> {
  const waiting = mutations(count, seed)
  const outcomes = new Map<string, number>()
  const times: number[] = []
  const bad: string[] = []
  const work = async () => {
    for (const mutation of waiting) {
      const began = performance.now()
      const outcome = await outcomeOf(mutation)
      const time = performance.now() - began
      times.push(time)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      const isKnown =
        outcome === 'read' || importRefusals.some((code) => code === outcome && Object.hasOwn(words, code))
      if (!isKnown || time > SLOW) bad.push(`${mutation.format} (${mutation.how}): ${outcome}, ${Math.round(time)} ms`)
    }
  }
  // Children take a second to start, which is no document's doing.
  await Promise.all(
    Array.from({ length: AT_ONCE }, () => readSafely(Buffer.from('<html><body>Ferry</body></html>'), { now })),
  )
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  const said = [...outcomes].sort((a, b) => b[1] - a[1]).map(([outcome, number]) => `${number} ${outcome}`)
  const [median, slow, slowest] = [0.5, 0.99, 1].map((share) => Math.round(quantile(times, share)))
  const sum = `${count} damaged documents, seed ${seed}: ${said.join(', ')}; p50 ${median} ms, p99 ${slow} ms, slowest ${slowest} ms`
  return { lines: [...bad, sum, `${bad.length} threw, took more than 5 s or had no reason`], failed: bad.length > 0 }
}

async function outcomeOf({ bytes }: Mutation): Promise<string> {
  try {
    const result = await readSafely(bytes, { now })
    return result.ok ? 'read' : result.reason.code
  } catch (error) {
    return `threw ${error instanceof Error ? error.stack : error}`
  }
}
