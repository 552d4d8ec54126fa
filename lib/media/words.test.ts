import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readWords } from './words.ts'

const plain = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#468' } })
  .jpeg()
  .toBuffer()

const wordsOf = async (bytes: Uint8Array) => readWords(await sharp(bytes).metadata())

/** A JPEG with an IPTC record, as agencies' programs write it: dataset 80 is the photographer, 110 the credit, 116 the rights, 120 the caption. */
function withIptc(record: Record<number, string | Uint8Array>): Buffer {
  const datasets = Object.entries(record).map(([number, value]) => {
    const bytes = Buffer.from(value)
    const head = Buffer.from([0x1c, 2, Number(number), 0, 0])
    head.writeUInt16BE(bytes.length, 3)
    return Buffer.concat([head, bytes])
  })
  const data = Buffer.concat(datasets)
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const resource = [Buffer.from('Photoshop 3.0\x008BIM\x04\x04\x00\x00', 'latin1'), size, data]
  const content = Buffer.concat([...resource, Buffer.alloc(data.length % 2)])
  const marker = Buffer.from([0xff, 0xed, 0, 0])
  marker.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([plain.subarray(0, 2), marker, content, plain.subarray(2)])
}

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Прибой"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"><dc:creator><rdf:Seq><rdf:li>Əli Novruz</rdf:li><rdf:li>Lena Brandt</rdf:li></rdf:Seq></dc:creator>
 <dc:description><rdf:Alt><rdf:li xml:lang="x-default">Körpü &amp; dəniz</rdf:li><rdf:li xml:lang="en">Bridge</rdf:li></rdf:Alt></dc:description>
 <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Taxta körpü</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
</rdf:Description></rdf:RDF></x:xmpmeta>`

test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
  'a %s brings its credit, caption and alt text along',
  async (kind) => {
    const bytes = await sharp(plain).withXmp(xmp).toFormat(kind).toBuffer()
    expect(await wordsOf(bytes)).toEqual({
      credit: 'Əli Novruz, Lena Brandt / Прибой',
      caption: 'Körpü & dəniz',
      alt: 'Taxta körpü',
    })
  },
)

test('letters beyond Latin arrive whole from an IPTC record', async () => {
  const bytes = withIptc({ 80: 'Əli Şahin', 110: 'Агентство', 120: 'Körpü üzərində', 116: '© Kimsə' })
  expect(await wordsOf(bytes)).toEqual({ credit: 'Əli Şahin / Агентство', caption: 'Körpü üzərində', alt: '' })
})

test('an older record in Latin-1 is read as that', async () => {
  const bytes = withIptc({ 110: Buffer.from('Müller', 'latin1') })
  expect((await wordsOf(bytes)).credit).toBe('Müller')
})

test('whoever is named twice is credited once, and rights stand in when nobody is named', async () => {
  expect((await wordsOf(withIptc({ 80: 'Ines Morrow', 110: 'Ines Morrow / Tideline' }))).credit).toBe(
    'Ines Morrow / Tideline',
  )
  expect((await wordsOf(withIptc({ 116: '© Tideline' }))).credit).toBe('© Tideline')
})

test('a picture that says nothing, or nonsense, says nothing', async () => {
  const nothing = { credit: '', caption: '', alt: '' }
  expect(await wordsOf(plain)).toEqual(nothing)
  const metadata = await sharp(plain).metadata()
  const torn = { exif: Buffer.from('MM\0*\xff\xff\xff\xff', 'latin1'), xmp: Buffer.from('<x:xmpmeta><rdf:RDF') }
  expect(await readWords({ ...metadata, exif: torn.exif })).toEqual(nothing)
  expect(await readWords({ ...metadata, xmp: torn.xmp, iptc: torn.exif })).toEqual(nothing)
})

test('what is too long or cannot be stored is cut to what can', async () => {
  const { credit, caption } = await wordsOf(withIptc({ 110: 'ə'.repeat(900), 120: `a\0b\u202e${'x'.repeat(5_000)}` }))
  expect(credit).toBe('ə'.repeat(200))
  expect(caption).toMatch(/^a bx+$/)
  expect(caption).toHaveLength(1_000)
})
