import { nameKey } from '../agencies.ts'
import { readTimestamp } from '../content/timestamp.ts'
import type { Span } from '../parsed-copy.ts'
import type { Found, Scan } from './scan.ts'

/** What editors, exporters, archives and mail programs call the fields above a text. */
const called = {
  headline: 'Headline,Title,Başlıq,Başlık,Заголовок,Titel,Titre,Título,Titolo',
  subject: 'Subject,Тема,Mövzu,Konu,Betreff,Objet,Asunto,Oggetto',
  standfirst: 'Standfirst,Subtitle,Subheadline,Dek,Deck,Lead,Подзаголовок,Altbaşlıq,Untertitel',
  people: 'By,Byline,Author,Authors,Reporter,Writer,Müəllif,Yazar,Автор,Авторы,Autor,Auteur,Autore',
  date: 'Date,Published,Publication date,Pubdate,Sent,Load-date,Tarix,Tarih,Göndərilib,Gönderildi,Дата,Дата публикации,Отправлено,Datum,Gesendet,Envoyé,Fecha,Enviado,Data,Inviato',
  agency: 'Source,Agency,Mənbə,Agentlik,Kaynak,Источник,Агентство,Quelle',
  section: 'Section,Category,Rubrika,Bölmə,Kateqoriya,Рубрика,Раздел,Ressort,Rubrique',
  place: 'Dateline',
  other:
    'From,To,Cc,Bcc,Reply-to,Importance,Priority,Attachments,От,От кого,Кому,Копия,Kimdən,Kimə,Kimden,Kime,Von,An,De,Para,Tags,Keywords,Slug,Slugline,Language,Lang,Layout,Draft,Id,Url,Link,Permalink,Length,Word count,Graphic,Publication,Publication-type,Edition,Page,Body,Text,Status,Version,Editor,Editors,Photo,Photographer,Edited by,Views,Açar sözlər,Ключевые слова,Метки',
} as const

type Kind = keyof typeof called
const kinds = new Map(
  Object.entries(called).flatMap(([kind, names]) => names.split(',').map((name) => [nameKey(name), kind])),
)

/** What a field of that name holds; null if it is no field we know. */
export function kindOf(name: string): Kind | null {
  const kind = kinds.get(nameKey(name))
  return Object.keys(called).find((one): one is Kind => one === kind) ?? null
}

/** Takes over what a field says. `span` is where it stood. */
export function readField(scan: Scan, name: string, written: string, span: Span): void {
  const value = written.trim().replace(/^(["'])(.*)\1$/, '$2')
  const kind = kindOf(name)
  if (kind && value !== '') keep[kind](scan, { value, span, reason: `the field “${name}”`, confidence: 0.97 })
}

const keep: Record<Kind, (scan: Scan, found: Found<string>) => void> = {
  headline: ({ header }, found) => {
    header.headline = found
  },
  subject: ({ header }, found) => {
    const value = found.value.replace(/^(?:(?:Re|Fwd?|AW|WG|Ответ)\s*:\s*)+/i, '')
    header.headline ??= { ...found, value, confidence: 0.85 }
  },
  standfirst: ({ header }, found) => {
    header.standfirst = found
  },
  people: keepPeople,
  date: (scan, { value, span, reason, confidence }) => {
    const stamp = readTimestamp(value)
    if (stamp?.value) scan.setDate(stamp.value, span, reason, confidence, stamp.other)
  },
  agency: ({ header, registry }, found) => {
    header.agency = { ...found, value: registry.find(found.value)?.name ?? found.value }
  },
  section: ({ header }, { value }) => {
    header.section = value.split(';', 1)[0] ?? value
  },
  place: ({ header }, found) => {
    header.dateline ??= { ...found, value: { place: found.value, text: found.value } }
  },
  other: () => {},
}

function keepPeople(scan: Scan, { value, span, reason, confidence }: Found<string>): void {
  const names = value
    .replace(/^by\s+/i, '')
    .split(/\s*(?:,|;|\s(?:and|и|və|ve|und|et)\s)\s*/u)
    .map((name) => name.replace(/\s*<[^>]*>/g, '').trim())
    .filter((name) => name !== '')
  for (const name of names) {
    const agency = scan.registry.find(name)
    if (agency) scan.setAgency(agency.name, span, reason)
    else scan.addPeople([name], span, reason, confidence)
  }
}
