import type { JobHelpers, TaskList } from 'graphile-worker'
import { z } from 'zod'
import { publishDue } from '#lib/article/publish-due.ts'
import { takeBatch } from '#lib/batch/take.ts'
import { pollDue } from '#lib/channel/poll-due.ts'

/**
 * What the jobs process can be asked to do. A task may be run twice, at once or after a crash: it looks at the tables for what is left to
 * do. Its signal says that the process is about to stop.
 */
export const tasks: TaskList = {
  'channel.pollDue': task(z.object({}), (_, signal) => pollDue({ signal }).then(() => {})),
  'batch.take': task(z.object({ id: z.uuid() }), ({ id }, signal) => takeBatch(id, signal)),
  'article.publishDue': task(z.object({}), async () => {
    await publishDue({ startedAt: new Date(Date.now() - process.uptime() * 1000) })
  }),
}

function task<T extends z.ZodType>(payload: T, work: (payload: z.output<T>, signal: AbortSignal) => Promise<void>) {
  return (given: unknown, { abortSignal }: JobHelpers) =>
    work(payload.parse(given), abortSignal ?? new AbortController().signal)
}
