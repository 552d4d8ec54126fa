import { expect, test } from 'vitest'
import type { ParsedCopy } from '../parsed-copy.ts'
import { readDocument } from '../read.ts'

const now = new Date('2031-03-14T12:00:00Z')

async function copyIn(text: string, fileName = 'ferry.md'): Promise<ParsedCopy> {
  const read = await readDocument(new TextEncoder().encode(text), { now, fileName })
  const copy = read.ok ? read.copies[0] : undefined
  if (!copy) throw new Error(JSON.stringify(read))
  return copy
}

const body = `# Ferry runs again

The ferry left **at noon**, the [port](https://port.example/) said.

## What comes next

- Monday: two crossings
- Tuesday: four

> “We waited long,” said Mara Ellingsen.

![The ferry](https://port.example/ferry.jpg)
`

test('front matter gives what it names, whatever it calls it', async () => {
  const copy = await copyIn(`---
title: "Ferry to Tarnby: back again"
date: 2031-03-12T14:05:00+04:00
lastmod: 2031-03-13
author: [Mara Ellingsen, { name: Jonas Vik }]
tags: ferry, Port Halden
categories: [Transport]
Description: The first crossing since the storm.
lang: en
slug: ferry-again
canonical_url: https://courier.example/ferry
---
${body}`)
  expect(copy).toMatchObject({
    format: 'markdown',
    headline: 'Ferry to Tarnby: back again',
    headlineOrigin: 'given',
    standfirst: 'The first crossing since the storm.',
    byline: ['Mara Ellingsen', 'Jonas Vik'],
    published: { value: '2031-03-12T14:05:00+04:00', precision: 'minute', basis: 'explicit' },
    version: '2031-03-13',
    keywords: ['ferry', 'Port Halden', 'Transport'],
    language: 'en',
    slugline: 'ferry-again',
    links: ['https://courier.example/ferry'],
  })
  expect(copy.paragraphs[0]).toBe('Ferry runs again')
})

test('without it the first heading is the headline, and the rest is a body of ours', async () => {
  const copy = await copyIn(body)
  expect(copy).toMatchObject({
    headline: 'Ferry runs again',
    headlineOrigin: 'given',
    byline: [],
    published: null,
    lost: [],
  })
  expect(copy.images).toEqual([
    { src: 'https://port.example/ferry.jpg', alt: 'The ferry', caption: null, credit: null },
  ])
  const content = copy.body?.content
  expect(Array.isArray(content) && content.map((block) => Object(block).type)).toEqual([
    'paragraph',
    'heading',
    'bulletList',
    'blockquote',
  ])
  expect(JSON.stringify(content)).toContain('"href":"https://port.example/"')
})

test('TOML above a text, and YAML that is none', async () => {
  const toml = await copyIn(`+++\ntitle = "Ferry runs"\ntags = ["ferry", "port"]\ndate = 2031-03-12\n+++\nIt left.`)
  expect(toml).toMatchObject({
    headline: 'Ferry runs',
    keywords: ['ferry', 'port'],
    published: { value: '2031-03-12' },
  })
  const broken = await copyIn('---\ntitle: [never closed\n---\n\nIt left at noon.')
  expect(broken.paragraphs.join(' ')).toContain('It left at noon.')
})

test('Markdown is known by two of its signs, wire copy with one stays wire copy', async () => {
  expect((await copyIn(body, 'ferry.txt')).format).toBe('markdown')
  expect((await copyIn('---\ntitle: Ferry\n---\n\nThe **Ada Quill** left.', 'ferry.txt')).format).toBe('markdown')
  expect((await copyIn('# Ferry runs again\n\nThe ferry left at noon.', 'ferry.txt')).format).toBe('text')
})

test('nothing in it is active afterwards', async () => {
  const copy =
    await copyIn(`Quay <script>x()</script> <b onclick="x()">open</b> [a](javascript:x()) ![b](data:text/html,x)

<iframe src="https://evil.example"></iframe><p onclick="x()">Kept</p>`)
  expect(JSON.stringify(copy.body)).not.toMatch(/javascript|onclick|iframe|evil|data:/)
  expect(copy.images).toEqual([])
  expect(copy.paragraphs.join(' ')).toContain('Kept')
})

test('a few lines of YAML that mean a thousand million are no front matter', async () => {
  const names = 'abcdefghi'
  const lines = [...names].map((name, at) => {
    const before = at === 0 ? 'x' : `*${names[at - 1]}`
    return `${name}: &${name} [${Array(9).fill(before).join(', ')}]`
  })
  const copy = await copyIn(`---\n${lines.join('\n')}\ntitle: *i\n---\n\nIt left at noon.`)
  expect(copy.headline).not.toContain('x')
})

test('marks that pile up cost no more than their length, and no word', async () => {
  const start = performance.now()
  for (const piece of ['*a_ ', '[a](', '> ', '> a\n\n', '- ', '|a', '<div>\n', '`', '[^1]: x\n\n'])
    await readDocument(new TextEncoder().encode(`Noon. ${piece.repeat(30_000 / piece.length)}`), {
      now,
      fileName: 'a.md',
    })
  expect(performance.now() - start).toBeLessThan(20_000)
  expect((await copyIn(`Noon. ${'*a_ '.repeat(5_000)}`)).paragraphs[0]).toContain('*a_ *a_')
})
