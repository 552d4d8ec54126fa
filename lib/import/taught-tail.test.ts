import { expect, test } from 'vitest'
import type { Habit } from './habit.ts'
import { readDocument } from './read.ts'

const habit: Habit = {
  kind: 'tail',
  pattern: 'Reach the desk at ⟦number⟧ before noon',
  by: 'Ada Fenwick',
  on: '2031-03-12',
}
const options = { now: new Date('2031-03-14T12:00:00Z'), agencies: [{ name: 'Marl Wire', habits: [habit] }] }

const entry = (end: string) => `<?xml version="1.0"?><rss version="2.0"><channel><title>Marl Wire</title>
<item><title>Swans are counted</title><guid>swans</guid><description><![CDATA[<p>The harbour office counted <b>forty</b> swans, Mara Quill said.</p>
<p>Nobody had counted them before.</p>${end}]]></description></item></channel></rss>`

async function copyOf(text: string, more: object = {}) {
  const result = await readDocument(new TextEncoder().encode(text), { ...options, ...more })
  const copy = result.ok ? result.copies[0] : undefined
  if (!copy) throw new Error(JSON.stringify(result))
  return copy
}

test('what ends every story of an agency goes from feeds as well, and the rest keeps its form and its places', async () => {
  const copy = await copyOf(entry('<p>Reach the desk at 44 before noon</p>'))
  expect(copy.paragraphs).toEqual([
    'The harbour office counted forty swans, Mara Quill said.',
    'Nobody had counted them before.',
  ])
  expect(JSON.stringify(copy.body)).toContain('bold')
  expect(copy.removed.at(-1)).toMatchObject({
    text: 'Reach the desk at 44 before noon',
    reason: 'this ends every story of “Marl Wire”, taught by “Ada Fenwick” on 2031-03-12',
  })
  const text = copy.paragraphs.join('\n\n')
  for (const { name, mentions } of copy.tags)
    for (const [from, to] of mentions) expect(name).toContain(text.slice(from, to).split(' ').at(-1))
})

test('behind the last sentence of a paragraph it goes too; in the middle and alone it stays', async () => {
  const behind = await copyOf(entry('<p>They were forty. Reach the desk at 44 before noon</p>'))
  expect(behind.paragraphs.at(-1)).toBe('They were forty.')
  const middle = await copyOf(entry('<p>Reach the desk at 44 before noon</p><p>Then they left.</p>'))
  expect(middle.paragraphs).toHaveLength(4)
})

test('another agency’s copy stays whole, unless its supplier is told and its own name is nobody’s', async () => {
  const text = entry('<p>Reach the desk at 44 before noon</p>').replace('Marl Wire', 'News of the coast')
  expect((await copyOf(text)).paragraphs).toHaveLength(3)
  expect((await copyOf(text, { supplier: 'Marl Wire' })).paragraphs).toHaveLength(2)
})
