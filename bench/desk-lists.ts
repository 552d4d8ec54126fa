import { findBatch } from '#lib/batch/find.ts'
import { sealKey, sessionCookie } from '#lib/web/auth.ts'
import { article } from '#prisma/factories/article.ts'
import { sentBatch } from '#prisma/factories/batch.ts'
import { actorOf, personWithPassword, sessionOf } from '#prisma/factories/person.ts'
import { get } from './get.ts'
import { startJobs } from './jobs.ts'
import { madeCopy, madeParagraphs } from './made-copy.ts'
import { median, quantile } from './quantile.ts'

const FILES = Number(process.env.FILES ?? 10_000)
const STORIES = 300
const paths = ['/desk/articles', '/desk/wire', '/desk']

/** Asks for the desk's lists one after the other, first at rest and then until an import is over. */
export async function measureDesk(url: string): Promise<string> {
  const editor = await personWithPassword({ role: 'editor' })
  const cookie = `${sessionCookie().name}=${await sealKey((await sessionOf(editor)).key)}`
  for (let at = 0; at < STORIES; at += 1)
    await article({ state: at % 3 === 0 ? 'draft' : 'published', paragraphs: madeParagraphs(at) })
  const ask = async (path: string) => {
    const began = performance.now()
    const { status } = await get(`${url}${path}`, 'gzip', { cookie })
    if (status !== 200) throw new Error(`${path} was answered with ${status}`)
    return performance.now() - began
  }
  for (const path of paths) await ask(path)
  const rest = await times(ask, (round) => round < 40)

  const actor = actorOf(editor)
  const jobs = await startJobs()
  const files = Array.from({ length: FILES }, (_, at) => ({ name: `${at}.txt`, text: madeCopy(at) }))
  const id = await sentBatch(actor, files)
  const began = performance.now()
  let isOver = false
  const busy = await times(ask, async () => {
    isOver = Boolean((await findBatch(actor, id))?.overAt)
    return !isOver
  })
  const seconds = (performance.now() - began) / 1000
  jobs.kill('SIGTERM')
  return [
    `${FILES} files imported in ${seconds.toFixed(1)} s meanwhile`,
    ...paths.map((path) => `${path}: at rest ${told(rest.get(path))}; during the import ${told(busy.get(path))}`),
  ].join('\n')
}

async function times(
  ask: (path: string) => Promise<number>,
  goOn: (round: number) => boolean | Promise<boolean>,
): Promise<Map<string, number[]>> {
  const all = new Map<string, number[]>(paths.map((path) => [path, []]))
  for (let round = 0; await goOn(round); round += 1) for (const path of paths) all.get(path)?.push(await ask(path))
  return all
}

function told(values: readonly number[] = []): string {
  return `p50 ${Math.round(median(values))} ms, p95 ${Math.round(quantile(values, 0.95))} ms of ${values.length}`
}
