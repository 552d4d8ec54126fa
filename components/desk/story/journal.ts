import { z } from 'zod'
import { contentInput } from '#lib/article/content.ts'

/** What the browser keeps of a story until the server has it. */
const entrySchema = z.object({
  content: contentInput,
  version: z.number(),
  /** What the server had at that version. */
  base: contentInput.nullable().default(null),
  at: z.number(),
})
export type JournalEntry = z.output<typeof entrySchema>

const keyOf = (id: string) => `copydesk.unsaved.${id}`

/** Keeps the unsaved text. A full or forbidden storage is told in the console only: the save itself is still under way. */
export function keep(id: string, entry: JournalEntry): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(entry))
  } catch (error) {
    console.warn('the browser does not keep unsaved text', error)
  }
}

export function forget(id: string): void {
  localStorage.removeItem(keyOf(id))
}

/** The text that did not reach the server, if any; a damaged entry is none. */
export function unsaved(id: string): JournalEntry | null {
  const stored = localStorage.getItem(keyOf(id))
  if (stored === null) return null
  const parsed = entrySchema.safeParse(parseJson(stored))
  return parsed.success ? parsed.data : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
