import { database } from './db.ts'

let asked: { at: number; answer: Promise<boolean> } | undefined

/** Whether the database answers. Asked at most once a second, however many ask. */
export function isReady(now: number = Date.now()): Promise<boolean> {
  if (asked && now - asked.at < 1_000) return asked.answer
  const answer = database().$queryRaw`select 1`.then(
    () => true,
    () => false,
  )
  asked = { at: now, answer }
  return answer
}
