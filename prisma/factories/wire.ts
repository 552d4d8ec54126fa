import { takeIn } from '#lib/wire/receive.ts'
import { person } from './person.ts'

let made = 0

/** Plain-text copy of a made-up agency, never twice the same. */
export function wireText(
  given: { headline?: string; byline?: string; date?: string; paragraphs?: string[] } = {},
): string {
  made += 1
  const paragraphs = given.paragraphs ?? [
    `The ferry to Marl Island will sail ${made} times a day from Monday, the harbour office of Wexcombe said.`,
    'Ada Fenwick, who runs the office, expects more visitors in spring.',
  ]
  return [
    `${given.headline ?? `Ferry to Marl Island sails more often, plan ${made}`}\n`,
    given.date ?? '12 March 2031 09:30',
    `\nBy ${given.byline ?? 'Mara Quill'}\n`,
    ...paragraphs.map((paragraph) => `${paragraph}\n`),
  ].join('\n')
}

/** Bytes of a text as a file brings them. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text))
}

/** An item of the wire, read as any other file, and its id. */
export async function wireItem(
  given: { text?: string; name?: string; byId?: string; at?: Date } = {},
): Promise<string> {
  const id = given.byId ?? (await person()).id
  const [receipt] = await takeIn(
    { id, name: 'Mara Quill' },
    [{ name: given.name ?? 'copy.txt', bytes: bytesOf(given.text ?? wireText()) }],
    given.at,
  )
  if (!receipt || receipt.outcome === 'refused' || !receipt.items[0])
    throw new Error(`the factory's copy was refused: ${JSON.stringify(receipt)}`)
  return receipt.items[0].id
}
