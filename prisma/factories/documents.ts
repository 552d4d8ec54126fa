import { type Format, formats } from '#lib/import/reader.ts'
import { docOf } from './doc.ts'
import { pdfOf } from './pdf.ts'
import { zipOf } from './zip.ts'

const headline = 'Port Halden sells its ferry'
const writer = 'Mara Ellingsen'
const paragraphs = [
  'PORT HALDEN, March 12, 2031 - The town sold its only ferry on Monday, the harbour office said.',
  '"We are sorry to see it go," said Ola Brandt, who leads the office. The last crossing is on Friday.',
  'Forty ships called at the port last year, and 1,200 passengers took the ferry each week.',
]
const sent = '2031-03-12T14:05:00Z'
const address = 'https://courier.example/news/ferry'

const lines = [headline, `By ${writer}`, ...paragraphs]
const html = `<p>${paragraphs.join('</p><p>')}</p>`
const letters = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** The story as a Word file; `change` may do something to its text's member first. */
export function docxOf(change: (document: Uint8Array) => Uint8Array = (same) => same): Uint8Array {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const body = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')
  return zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': change(Buffer.from(`<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`)),
    'word/styles.xml': `<w:styles xmlns:w="${word}"/>`,
  })
}

const docx = docxOf()

const made: Record<Format, string | Uint8Array> = {
  text: lines.join('\n\n'),
  html: `<!doctype html><html lang="en"><head><title>${headline}</title><meta property="article:published_time" content="${sent}"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}","author":{"name":"${writer}"}}</script></head><body><nav><a href="/">Home</a></nav><article><h1>${headline}</h1>${html}<figure><img src="/ferry.jpg" alt="The ferry"><figcaption>The ferry.</figcaption></figure></article></body></html>`,
  docx,
  doc: docOf(`${lines.join('\r')}\r`, { deleted: [3, 5] }),
  rtf: `{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset204 A;}}{\\info{\\author ${writer}}}${lines.map((line) => `\\pard\\b ${line}\\b0\\par`).join('\n')}{\\field{\\*\\fldinst HYPERLINK "${address}"}{\\fldrslt here}}\\'e9\\u1069?}`,
  pdf: pdfOf([lines.map((text, at) => ({ text, x: 60, y: 700 - at * 30, size: at === 0 ? 20 : 11 }))]),
  markdown: `---\ntitle: ${headline}\nauthor: ${writer}\ndate: ${sent}\n---\n\n## What comes next\n\n${paragraphs.join('\n\n')}\n\nThe [port](${address}) said **so**.\n`,
  email: `From: ${writer} <mara@courier.example>\r\nTo: desk@courier.example\r\nSubject: ${headline}\r\nDate: Wed, 12 Mar 2031 14:05:00 +0000\r\nMessage-ID: <7@courier.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n--b\r\nContent-Disposition: attachment; filename="ferry.docx"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(docx).toString('base64')}\r\n--b--\r\n`,
  rss: `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Courier</title><link>https://courier.example/</link><item><title>${headline}</title><link>${address}</link><guid>7</guid><pubDate>Wed, 12 Mar 2031 14:05:00 GMT</pubDate><dc:creator>${writer}</dc:creator><content:encoded><![CDATA[${html}]]></content:encoded></item></channel></rss>`,
  atom: `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><entry><title>${headline}</title><id>7</id><link href="${address}"/><updated>${sent}</updated><author><name>${writer}</name></author><content type="html">${html.replaceAll('<', '&lt;')}</content></entry></feed>`,
  rdf: `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://courier.example/"><title>Courier</title></channel><item rdf:about="${address}"><title>${headline}</title><link>${address}</link><description>${paragraphs[0]}</description></item></rdf:RDF>`,
  cdf: `<?xml version="1.0"?><CHANNEL HREF="https://courier.example/"><TITLE>Courier</TITLE><ITEM HREF="${address}"><TITLE>${headline}</TITLE><ABSTRACT>${paragraphs[0]}</ABSTRACT></ITEM></CHANNEL>`,
  'json-feed': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Courier',
    items: [{ id: '7', url: address, title: headline, content_html: html, date_published: sent }],
  }),
  wxr: `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Courier</title><wp:author><wp:author_login>mara</wp:author_login><wp:author_display_name><![CDATA[${writer}]]></wp:author_display_name></wp:author><item><title>${headline}</title><link>${address}</link><dc:creator>mara</dc:creator><content:encoded><![CDATA[${paragraphs.join('\n\n')}]]></content:encoded><wp:post_id>7</wp:post_id><wp:post_date>2031-03-12 14:05:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`,
  ghost: JSON.stringify({
    db: [
      {
        meta: { exported_on: 1, version: '5.0.0' },
        data: {
          posts: [
            { id: 'p', title: headline, slug: 'ferry', html, type: 'post', status: 'published', published_at: sent },
          ],
          users: [{ id: 'u', name: writer }],
          posts_authors: [{ post_id: 'p', author_id: 'u', sort_order: 0 }],
        },
      },
    ],
  }),
  'newsml-g2': `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:courier:7" version="2" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider><name>Courier</name></provider><versionCreated>${sent}</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><creator><name>${writer}</name></creator><subject type="cpnat:abstract" qcode="medtop:20000523"><name>work</name></subject><headline>${headline}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${html}</body></html></inlineXML></contentSet></newsItem>`,
  'newsml-1': `<?xml version="1.0"?><!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd"><NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>courier.example</ProviderId><NewsItemId>7</NewsItemId><RevisionId>1</RevisionId></NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>${headline}</HeadLine><ByLine>By ${writer}</ByLine></NewsLines><ContentItem><DataContent><nitf><body><body.content>${html}</body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
  nitf: `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-2.dtd"><nitf><head><docdata><doc-id id-string="7"/><date.issue norm="20310312T140500Z"/></docdata></head><body><body.head><hedline><hl1>${headline}</hl1></hedline><byline>By <person>${writer}</person></byline></body.head><body.content>${html}</body.content></body></nitf>`,
  ninjs: JSON.stringify({
    uri: 'urn:courier:7',
    type: 'text',
    versioncreated: sent,
    pubstatus: 'usable',
    headline,
    byline: `By ${writer}`,
    body_xhtml: html,
    subject: [{ name: 'labour market', code: '20000523' }],
  }),
  iptc7901: letters(
    `\x16\x16\x01hna0123 2 POL 230 Halden\r\n\x02Harbour/Ferry/\r\n${headline} =\r\nBy ${writer}, HNA =\r\n\r\n${paragraphs.map((line) => `   ${line}`).join('\r\n')}\r\n\x03231430 GMT NOV 31\r\n\x04`,
  ),
  anpa: letters(
    `\x16\x16\x01a0456\x1fbt-v-\r\nu i\x13\x11 bc-halden-ferry 11-23 0120\r\n\x02BC-Halden-Ferry,120<\r\n^${headline}<\r\n^By MARA ELLINGSEN=\r\n${paragraphs.map((line) => `    ${line}`).join('\r\n')}\r\n\x03\r\nHN-PH-11-23-31 1430GMT\r\n\x04`,
  ),
  zip: zipOf({ 'north/ferry.txt': lines.join('\n\n'), 'ferry.docx': docx }),
}

/** One made-up story in every format that copy comes in. */
export const documents: [Format, Uint8Array][] = Object.entries(made).map(([format, document]) => [
  nameOf(format),
  typeof document === 'string' ? new TextEncoder().encode(document) : new Uint8Array(document),
])

function nameOf(name: string): Format {
  const format = formats.find((one) => one === name)
  if (!format) throw new Error(`there is no format ${name}`)
  return format
}
