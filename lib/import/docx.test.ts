import { expect, test, vi } from 'vitest'
import { zipOf } from '#prisma/factories/zip.ts'
import { readDocument } from './read.ts'
import type { ReadCopies } from './reader.ts'

const now = new Date('2031-04-01T10:00:00Z')
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'

type Extra = { relations?: string; styles?: string; members?: Record<string, string | Uint8Array> }

function wordFile(body: string, { relations = '', styles = '', members = {} }: Extra = {}): Uint8Array {
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/></Types>',
    'word/document.xml': `<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${RELATIONS}">${relations}</Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${WORD}">${styles}</w:styles>`,
    ...members,
  })
}

function paragraph(text: string, style = ''): string {
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

function styleNamed(id: string, name: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
}

function relation(id: string, kind: string, target: string, isOutside = true): string {
  const mode = isOutside ? ' TargetMode="External"' : ''
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${mode}/>`
}

function picture(blip: string, alt: string): string {
  return `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${blip}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
}

function read(bytes: Uint8Array): Promise<ReadCopies> {
  return readDocument(bytes, { now, fileName: 'ferry.docx' })
}

async function copyIn(bytes: Uint8Array) {
  const result = await read(bytes)
  const copy = result.ok ? result.copies[0] : undefined
  if (!copy) throw new Error(JSON.stringify(result))
  return copy
}

const story = [
  paragraph('Ferry fares rise in Port Halden'),
  paragraph('By Mara Ellingsen'),
  paragraph('PORT HALDEN, March 12, 2031 – The harbour office will raise fares by 4 per cent from Monday.'),
  paragraph('The last rise was three years ago, its director Ola Brandt said.'),
].join('')

test('a story in Word is read as the same story in plain text is, and its body has no header left', async () => {
  const copy = await copyIn(wordFile(story))
  expect(copy).toMatchObject({
    format: 'docx',
    file: 'ferry.docx',
    headline: 'Ferry fares rise in Port Halden',
    headlineOrigin: 'given',
    byline: ['Mara Ellingsen'],
    dateline: { place: 'Port Halden' },
    published: { value: '2031-03-12', precision: 'day', basis: 'explicit' },
  })
  expect(copy.paragraphs).toEqual([
    'The harbour office will raise fares by 4 per cent from Monday.',
    'The last rise was three years ago, its director Ola Brandt said.',
  ])
  expect(copy.removed.map(({ reason }) => reason)).toEqual(['headline', 'byline', 'dateline'])
})

test('headings, quotations, tables and the words of notes come along', async () => {
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
  const body = [
    paragraph('What the harbour costs', 'T'),
    paragraph('The harbour office told its prices for the year on Monday.'),
    paragraph('Ferries', 'H'),
    paragraph('We had no choice, the director said.', 'Q'),
    `<w:tbl><w:tr>${cell('Line')}${cell('Fare')}</w:tr><w:tr>${cell('Wexcombe')}${cell('4 crowns')}</w:tr></w:tbl>`,
    '<w:p><w:r><w:t>Prices hold for a year.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
  ].join('')
  const styles = styleNamed('T', 'Title') + styleNamed('H', 'heading 2') + styleNamed('Q', 'Quote')
  const notes = `<w:footnotes xmlns:w="${WORD}"><w:footnote w:id="2">${paragraph('Without the island.')}</w:footnote></w:footnotes>`
  const members = { 'word/footnotes.xml': notes }
  const relations = relation('n', 'footnotes', 'footnotes.xml', false)
  const copy = await copyIn(wordFile(body, { styles, members, relations }))
  expect(copy.headline).toBe('What the harbour costs')
  expect(copy.paragraphs).toEqual([
    'The harbour office told its prices for the year on Monday.',
    'Ferries',
    'We had no choice, the director said.',
    'Line · Fare',
    'Wexcombe · 4 crowns',
    'Prices hold for a year.',
    'Without the island.',
  ])
  expect(copy.body?.content).toMatchObject([
    { type: 'paragraph' },
    { type: 'heading' },
    { type: 'blockquote' },
    { type: 'paragraph' },
    { type: 'paragraph' },
    { type: 'paragraph' },
    { type: 'orderedList' },
  ])
  expect(copy.lost).toEqual([
    { code: 'pastedTable', values: { count: 1 } },
    { code: 'pastedFootnote', values: { count: 1 } },
  ])
})

test('what Word’s styles name as subtitle, author and date is that', async () => {
  const styles =
    styleNamed('T', 'Title') + styleNamed('S', 'Subtitle') + styleNamed('A', 'Author') + styleNamed('D', 'Date')
  const body = [
    paragraph('What the harbour costs', 'T'),
    paragraph('Four crowns to Wexcombe', 'S'),
    paragraph('Mara Ellingsen', 'A'),
    paragraph('12 March 2031', 'D'),
    paragraph('The harbour office told its prices for the year on Monday.'),
    paragraph('Prices hold for a year.', 'S'),
  ].join('')
  expect(await copyIn(wordFile(body, { styles }))).toMatchObject({
    headline: 'What the harbour costs',
    standfirst: 'Four crowns to Wexcombe',
    byline: ['Mara Ellingsen'],
    published: { value: '2031-03-12', precision: 'day', basis: 'explicit' },
    paragraphs: ['The harbour office told its prices for the year on Monday.', 'Prices hold for a year.'],
  })
})

test('a large first letter belongs to its word, and the letters of an equation stay', async () => {
  const drop =
    '<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p>' +
    paragraph('he harbour is open again, and ferries go to Wexcombe.')
  const equation = '<w:p><w:r><w:t>It costs </w:t></w:r><m:oMath><m:r><m:t>x=4</m:t></m:r></m:oMath></w:p>'
  const { paragraphs } = await copyIn(wordFile(drop + equation))
  expect(paragraphs).toEqual(['The harbour is open again, and ferries go to Wexcombe.', 'It costs x=4'])
})

test('pictures are told with their words, and the file’s properties say what the text does not', async () => {
  const core =
    '<cp:coreProperties xmlns:cp="urn:p" xmlns:dc="urn:dc" xmlns:t="urn:t"><dc:creator>Mara Ellingsen</dc:creator><t:modified>2031-03-12T08:00:00Z</t:modified></cp:coreProperties>'
  const members = { 'docProps/core.xml': core, 'word/media/image1.png': new Uint8Array([1, 2, 3]) }
  const relations = relation('p', 'image', 'media/image1.png', false)
  const body = `${paragraph('the harbour is open again, the office said.')}${picture('r:embed="p"', 'The ferry at the quay')}`
  const copy = await copyIn(wordFile(body, { relations, members }))
  expect(copy.images).toEqual([
    { src: 'word/media/image1.png', caption: null, credit: null, alt: 'The ferry at the quay' },
  ])
  expect(copy.lost).toEqual([{ code: 'pastedPicture', values: { count: 1 } }])
  expect(copy.byline).toEqual(['Mara Ellingsen'])
  expect(copy.published).toMatchObject({ value: '2031-03-12', basis: 'inferred', confidence: 0.4 })
})

test.each(['file:///etc/hostname', 'http://127.0.0.1:9/canary.png', '\\\\127.0.0.1\\share\\x.png'])(
  'E06: a picture at %s is neither read nor fetched',
  async (target) => {
    const fetched = vi.spyOn(globalThis, 'fetch')
    const relations = relation('p', 'image', target) + relation('t', 'attachedTemplate', target)
    const copy = await copyIn(wordFile(story + picture('r:link="p"', 'A ferry'), { relations }))
    expect(copy.images).toEqual([])
    expect(copy.lost).toEqual([{ code: 'pastedPicture', values: { count: 1 } }])
    expect(JSON.stringify(copy)).not.toContain(target)
    expect(fetched).not.toHaveBeenCalled()
  },
)

test('E06: of links only those that a story may have stay, and an inserted web page is left out', async () => {
  const link = (id: string, text: string) =>
    `<w:p><w:hyperlink r:id="${id}"><w:r><w:t>${text}</w:t></w:r></w:hyperlink></w:p>`
  const relations =
    relation('a', 'hyperlink', 'javascript:alert(1)') +
    relation('b', 'hyperlink', 'https://example.org/fares') +
    relation('c', 'aFChunk', 'page.html', false)
  const body = `${story}${link('a', 'Read on')}${link('b', 'All fares')}<w:altChunk r:id="c"/>`
  const members = { 'word/page.html': '<script>alert(1)</script><p>Inserted</p>' }
  const copy = await copyIn(wordFile(body, { relations, members }))
  expect(JSON.stringify(copy.body)).toContain('https://example.org/fares')
  expect(JSON.stringify(copy)).not.toMatch(/javascript:|alert|Inserted/)
  expect(copy.paragraphs.slice(-2)).toEqual(['Read on', 'All fares'])
  expect(copy.lost).toEqual([
    { code: 'pastedLink', values: { count: 1 } },
    { code: 'pastedEmbed', values: { count: 1 } },
  ])
})

test('E01: a member with entities of its own is refused, one with a plain document type is read', async () => {
  const styles = (doctype: string) => ({ members: { 'word/styles.xml': `${doctype}<w:styles xmlns:w="${WORD}"/>` } })
  const hostile = styles('<!DOCTYPE w:styles [<!ENTITY x SYSTEM "file:///etc/hostname">]>')
  expect(await read(wordFile(story, hostile))).toEqual({ ok: false, reason: { code: 'importXmlEntities' } })
  expect(await read(wordFile(story, styles('<!DOCTYPE w:styles>')))).toMatchObject({ ok: true })
})

test('E05: a member that grows beyond measure is refused while it grows; a long story is read', {
  timeout: 20_000,
}, async () => {
  const started = Date.now()
  const bomb = wordFile(story, { members: { 'word/bomb.xml': new Uint8Array(60_000_000).fill(32) } })
  expect(await read(bomb)).toMatchObject({ ok: false, reason: { code: 'importArchiveTooLarge' } })
  expect(Date.now() - started).toBeLessThan(5_000)
  const lines = Array.from({ length: 3_000 }, (_, at) =>
    paragraph(`Ferry ${at} went to Wexcombe at ${at % 24} o’clock.`),
  )
  const long = await copyIn(wordFile(lines.join('')))
  expect(long.paragraphs.length).toBeGreaterThan(2_990)
})

test('what is nested too deep or damaged is refused with a reason', async () => {
  const deep = `${'<w:sdt><w:sdtContent>'.repeat(10_000)}${'</w:sdtContent></w:sdt>'.repeat(10_000)}`
  expect(await read(wordFile(deep))).toEqual({ ok: false, reason: { code: 'importXmlTooLarge' } })
  const whole = wordFile(story)
  expect(await read(whole.subarray(0, whole.length - 40))).toMatchObject({
    ok: false,
    reason: { code: 'importBroken' },
  })
  expect(await read(wordFile(''))).toEqual({ ok: false, reason: { code: 'importNoText' } })
})
