import { expect, test } from 'vitest'
import { copiesOf, copyIn } from './iptc/reading.ts'

const management = `<NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20311122T100000+0000</FirstCreated>
  <ThisRevisionCreated>20311123T143000Z</ThisRevisionCreated><Status FormalName="Usable"/><Urgency FormalName="4"/>
  <AssociatedWith NewsItem="urn:newsml:halden.example:20311120:0001"/></NewsManagement>`
const identification = `<Identification><NewsIdentifier><ProviderId>halden.example</ProviderId><DateId>20311123</DateId>
  <NewsItemId>0456</NewsItemId><RevisionId PreviousRevision="1" Update="N">2</RevisionId>
  <PublicIdentifier>urn:newsml:halden.example:20311123:0456:2</PublicIdentifier></NewsIdentifier><NameLabel>halden-ferry</NameLabel></Identification>`
const lines = (headline: string) =>
  `<NewsLines><HeadLine>${headline}</HeadLine><SubHeadLine>A last crossing.</SubHeadLine><ByLine>By Mara Ellingsen</ByLine>
  <DateLine>PORT HALDEN, Nov 23 (HNA) -</DateLine><CopyrightLine>© HNA 2031</CopyrightLine><RightsLine>Print only.</RightsLine>
  <NewsLine><NewsLineType FormalName="AdvisoryLine"/><NewsLineText>ADDS quote</NewsLineText></NewsLine></NewsLines>`
const described = (language: string) =>
  `<DescriptiveMetadata><Language FormalName="${language}"/><Genre FormalName="Release"/>
  <SubjectCode><Subject FormalName="04000000"/></SubjectCode><SubjectCode><SubjectDetail FormalName="99123456"/></SubjectCode>
  <Property FormalName="Keyword" Value="ferry"/></DescriptiveMetadata>`
const text = (words: string) =>
  `<ContentItem><MediaType FormalName="Text"/><DataContent><nitf><body><body.content><p>${words}</p></body.content></body></nitf></DataContent></ContentItem>`
const document = (component: string, edit: (management: string) => string = (same) => same) =>
  `<?xml version="1.0"?><!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd"><NewsML><NewsEnvelope><SentFrom><Party FormalName="Halden News Agency"/></SentFrom></NewsEnvelope>
  <NewsItem>${identification}${edit(management)}${component}</NewsItem></NewsML>`
const story = `<NewsComponent>${lines('Port Halden sells its ferry')}${described('en')}${text('The town sold its only ferry.')}</NewsComponent>`

test('every field that the item has is read', async () => {
  const copy = await copyIn(document(story))
  expect(copy).toMatchObject({
    format: 'newsml-1',
    language: 'en',
    headline: 'Port Halden sells its ferry',
    standfirst: 'A last crossing.',
    byline: ['Mara Ellingsen'],
    agency: 'Halden News Agency',
    dateline: { place: 'PORT HALDEN', text: 'PORT HALDEN, Nov 23 (HNA)' },
    slugline: 'halden-ferry',
    urgency: 4,
    edNote: 'ADDS quote',
    version: '2',
    guid: 'urn:newsml:halden.example:20311123:0456',
    published: { value: '2031-11-23T14:30:00Z', precision: 'minute' },
    pubStatus: 'usable',
    copyright: '© HNA 2031',
    usageTerms: 'Print only.',
    genre: 'press release',
    keywords: ['ferry'],
    links: ['urn:newsml:halden.example:20311120:0001'],
    paragraphs: ['The town sold its only ferry.'],
  })
  expect(copy.tags.map(({ code }) => code).filter((code) => code)).toEqual(['medtop:04000000', 'subj:99123456'])
})

test('one text in two languages is two copies', async () => {
  const both = `<NewsComponent EquivalentsList="yes"><NewsComponent>${lines('The ferry is sold')}${described('en')}${text('Sold.')}</NewsComponent>
    <NewsComponent>${lines('Die Fähre ist verkauft')}${described('de')}${text('Verkauft.')}</NewsComponent></NewsComponent>`
  const copies = await copiesOf(document(both))
  expect(new Set(copies.map(({ guid }) => guid)).size).toBe(2)
  expect(copies.map(({ index, language, headline }) => [index, language, headline])).toEqual([
    [0, 'en', 'The ferry is sold'],
    [1, 'de', 'Die Fähre ist verkauft'],
  ])
})

test('a photo with its caption is the story’s picture in its largest rendition, and contacts are told as left out', async () => {
  const rendition = (role: string, width: number) =>
    `<NewsComponent><Role FormalName="${role}"/><ContentItem Href="https://halden.example/${width}.jpg"><MediaType FormalName="Photo"/><Characteristics><Property FormalName="Width" Value="${width}"/></Characteristics></ContentItem></NewsComponent>`
  const photo = `<NewsComponent>${rendition('Thumbnail', 90)}${rendition('HighDef', 900)}<NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent><p>The ferry.</p></DataContent></ContentItem></NewsComponent></NewsComponent>`
  const contact = `<NewsComponent><Role FormalName="Contact"/><ContentItem><DataContent>Ada Quill, 555 0100</DataContent></ContentItem></NewsComponent>`
  const copy = await copyIn(document(story.replace(/<\/NewsComponent>$/, `${photo}${contact}</NewsComponent>`)))
  expect(copy.images).toEqual([
    { src: 'https://halden.example/900.jpg', caption: 'The ferry.', credit: null, alt: null },
  ])
  expect(copy.paragraphs).toEqual(['The town sold its only ferry.'])
  expect(copy.lost).toEqual([{ code: 'importMatter', values: { count: 1 } }])
})

test('what is embargoed says until when, and what is cancelled that it is', async () => {
  const embargoed = await copyIn(
    document(story, (same) =>
      same.replace(
        '<Status FormalName="Usable"/>',
        '<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20311124T060000+0100</DateAndTime></StatusWillChange>',
      ),
    ),
  )
  expect([embargoed.pubStatus, embargoed.embargoedUntil]).toEqual(['withheld', '2031-11-24T06:00:00+01:00'])
  expect(embargoed.marks.notForPublication).toBeNull()
  expect(await copyIn(document('', (same) => same.replace('Usable', 'Canceled')))).toMatchObject({
    pubStatus: 'canceled',
    guid: 'urn:newsml:halden.example:20311123:0456',
  })
})
