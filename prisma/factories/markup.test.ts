import { expect, test } from 'vitest'
import { contentInput, typed } from '#lib/article/content.ts'
import { publishInput } from '#lib/article/publish-input.ts'
import { parseBody } from '#lib/body/parse.ts'
import { bodyText } from '#lib/body/text.ts'
import { readText } from '#lib/import/text/read.ts'
import { describeInput } from '#lib/media/describe.ts'
import { mistakeInput } from '#lib/mistake/report.ts'
import { personName } from '#lib/person/input.ts'
import { newId } from '#lib/platform/ids.ts'
import { sectionName } from '#lib/section/name.ts'
import { agencyInput } from '#lib/source/input.ts'
import { tagName } from '#lib/tag/name.ts'
import { markupTexts } from './markup.ts'

const texts = markupTexts()
const plain = (text: string) => text.normalize('NFC').trim()
/** A name stands in one line and has no signs that cannot be seen. */
const inOneLine = (text: string) => plain(text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' '))

test('there are at least three hundred texts, each another, and all fit where they are put', () => {
  expect(new Set(texts).size).toBeGreaterThanOrEqual(300)
  expect(texts.length).toBe(new Set(texts).size)
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(120)
})

test.each(texts)('%j goes into every field as the words it is, and into none as an address', (text) => {
  const id = newId()
  const note = publishInput.shape.change.unwrap().shape.note
  for (const field of [typed(300), contentInput.shape.headline, contentInput.shape.leadCaption, note])
    expect(field.parse(text)).toBe(plain(text))
  expect(describeInput.parse({ id, alt: text, caption: text, credit: text })).toMatchObject({ alt: plain(text) })
  expect(mistakeInput.parse({ story: 'x', message: text, contact: text })).toMatchObject({ message: plain(text) })
  expect(inOneLine(tagName.parse(text))).toBe(inOneLine(text))
  if (text.length <= 80) expect(personName.parse(text)).toBe(plain(text))
  if (text.length <= 60) expect(inOneLine(sectionName.parse(text))).toBe(inOneLine(text))
  const agency = { name: text, aliases: text, language: '', zone: '', genre: '', website: '' }
  expect(agencyInput.parse(agency).name).toBe(plain(text))
  const website = agencyInput.safeParse({ ...agency, website: text })
  if (website.success) expect(new URL(website.data.website ?? '').protocol).toMatch(/^https?:$/)
})

test.each(texts)('%j stands in a story’s text as it was written, is no link, and reads the same again', (text) => {
  const link = { type: 'link', attrs: { href: text } }
  const content = [{ type: 'text', text, marks: [{ type: 'bold' }, link] }]
  const first = parseBody({
    type: 'doc',
    content: [
      { type: 'paragraph', content },
      { type: 'heading', attrs: { level: 2 }, content },
    ],
  })
  if (!first.ok) throw new Error(JSON.stringify(first.reasons))
  expect(bodyText(first.body)).toBe(`${text.normalize('NFC')}\n\n${text.normalize('NFC')}`)
  expect(JSON.stringify(first.body)).not.toMatch(/"href":"(?!https?:\/\/|mailto:|tel:|\/[^/\\])/)
  expect(parseBody(JSON.parse(JSON.stringify(first.body)))).toEqual({ ok: true, body: first.body, repairs: [] })
})

test.each(texts)('%j comes out of plain text as the words it is', (text) => {
  const lines = [
    'Ferry to Marl Island sails again',
    'The harbour office said so on Monday.',
    `It wrote: ${text} on a board.`,
  ]
  const result = readText(new TextEncoder().encode(lines.join('\n\n')), { fileName: `${text}.txt`, now: new Date() })
  if (!result.ok) throw new Error(JSON.stringify(result))
  const told = result.copies.flatMap((copy) => [...copy.paragraphs, ...copy.removed.map((piece) => piece.text)])
  const letters = (words: string) => words.normalize('NFC').replace(/[\s\p{Cc}\p{Cf}]+/gu, '')
  expect(letters(told.join(''))).toContain(letters(text))
})
