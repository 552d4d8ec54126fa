import { expect, test } from 'vitest'
import { decode } from './decode.ts'

const lines = {
  en: [
    'The harbour will reopen on Monday, the mayor’s office said.',
    'Wexcombe’s old ferry – the “Ada Quill” – has sailed for the last time.',
    'The council hasn’t decided yet.',
    'HALDEN CRANES’ PROFIT RISES 9%',
    'It costs £40 or €50, the company said.',
    'A café on the pier has won a prize for its soup.',
    '“We will open in spring,” she said.',
  ],
  de: [
    'Die Fähre zwischen Tarnby und Halden fährt wieder täglich.',
    'Der Hafen öffnet am Montag, sagte die Ministerin.',
    'Für die Gäste gibt es Kaffee und Kuchen an Bord.',
    'Die Brücke über den Fluß wird im März geschlossen.',
    'GRÖSSTE FÄHRE DES LANDES GETAUFT',
    'Das Geschäft lief im zweiten Halbjahr besser als erwartet.',
    '„Wir freuen uns auf die Gäste“, sagte der Sprecher.',
    'Zwölf Männer und fünf Frauen wurden gewählt.',
    'Schüler übernachten im Museum',
    'Die Straße nach Merrow bleibt bis Ostern gesperrt.',
  ],
  ru: [
    'Порт Хальден откроется в понедельник, сообщила администрация.',
    'Паром из Хальдена установил рекорд скорости.',
    'Все пассажиры спасены.',
    'МОСКВА, 12 марта. /ТАСС/. Сборная Хальдена обыграла команду Тарнби.',
    'Министр транспорта рассказал о новых паромах.',
    '«Мы откроем порт весной», — сказал министр.',
    'ПОРТ ОТКРЫТ',
    'Ночью у Тарнби затонул паром.',
    'Суд отклонил жалобу журналиста',
    'В Хальдене построят мост длиной 240 метров.',
    'Москва. 12 марта. ИНТЕРФАКС - Прибыль концерна выросла на 14%.',
    'Экипаж парома спас кита',
  ],
  tr: [
    'Liman pazartesi günü ilk yük gemisini kabul edecek.',
    'Halden’den ilk feribot Alat limanına ulaştı.',
    'Bakan yeni feribotlar hakkında bilgi verdi.',
    'Fırtına nedeniyle seferler iptal edildi.',
    'İSTANBUL (DHA) - Şehir hatları vapurları çalışıyor.',
    'Başkan açılış töreninde konuştu.',
    'Yarın yağış bekleniyor.',
    'Ülke genelinde oy verme işlemi sürüyor.',
    'Çığ altında kalan üç kişi kurtarıldı',
    'Gemide 40 ton malzeme bulunuyor.',
  ],
  az: [
    'Haldendə bərənin heyəti tora düşmüş balinanı azad edib.',
    'Liman bazar ertəsi açılır, nazirlik bildirib.',
    'Bakı, 12 mart, AZƏRTAC',
    'Şamaxıda üzüm bağlarının sahəsi genişləndirilir.',
    'Haldendən ilk bərə gəldi',
    'Külək güclənəcək.',
  ],
  fr: [
    'Le port rouvrira lundi après onze semaines de réparations.',
    'Les douanes françaises ont saisi quatre tonnes de fromage.',
    '« C’est une prise rare », a déclaré un responsable.',
    'L’équipage sauve une baleine',
    'Le ferry a été arrêté à l’entrée du port.',
  ],
  es: [
    'El puerto reabrirá el lunes, dijo la ministra.',
    'La tripulación liberó a una ballena atrapada en una red.',
    '¿Quién paga el nuevo barco?',
    'El niño viajó en el transbordador.',
  ],
  zh: ['新华社北京3月12日电（记者李明）哈尔登首个熊猫公园12日开放。', '公园有2只幼崽。'],
  ja: ['ハルデンのフェリーが11日夜、ターンビー沖で沈没した。'],
  ko: ['정부는 12일 할덴과 선박 협정을 체결했다고 밝혔다.'],
  ar: ['وصلت عبارة من هالدن إلى جدة اليوم.'],
} as const
const single: [keyof typeof lines, string][] = [
  ['en', 'windows-1252'],
  ['en', 'windows-1254'],
  ['de', 'windows-1252'],
  ['fr', 'windows-1252'],
  ['es', 'windows-1252'],
  ['tr', 'windows-1254'],
  ['ru', 'windows-1251'],
  ['ru', 'koi8-r'],
]

/** Text in a single-byte encoding, the decoder's table turned around; null where it lacks a letter. */
function encode(text: string, encoding: string): Uint8Array | null {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  const table = new Map([...new TextDecoder(encoding).decode(all)].map((letter, byte) => [letter, byte]))
  const bytes = [...text].map((letter) => table.get(letter))
  return bytes.includes(undefined) ? null : Uint8Array.from(bytes, (byte) => byte ?? 0)
}

function wide(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16())
}

/** Every line alone, every three and twenty in a row: a flash, a short item and a story. */
function pieces(language: keyof typeof lines): string[] {
  const own = lines[language]
  const row = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => own[(from + at) % own.length]).join('\n')
  return [...own, ...own.map((_, at) => row(at, 3)), row(0, 20).replaceAll('\n', '\r\n\r\n')]
}

test.each(single)('copy in %s is recognised in %s, be it one line or twenty', (language, encoding) => {
  const read = pieces(language).flatMap((text) => {
    const bytes = encode(text, encoding)
    return bytes ? [{ text, got: decode(bytes).text }] : []
  })
  expect(read.length).toBeGreaterThan(8)
  expect(read.filter(({ text, got }) => got !== text)).toEqual([])
})

test.each(['en', 'de', 'fr', 'es', 'tr', 'ru', 'az', 'zh', 'ja', 'ko', 'ar'] as const)(
  'copy in %s is recognised in UTF-8 and UTF-16, with a mark and without',
  (language) => {
    for (const text of pieces(language)) {
      for (const mark of ['', '\ufeff']) {
        expect(decode(new TextEncoder().encode(mark + text)).text).toBe(text)
        for (const order of ['le', 'be'] as const) expect(decode(wide(mark + text, order)).text).toBe(text)
      }
    }
  },
)

test('a last byte that lost its partner is damage, not another encoding', () => {
  expect(decode(wide('The harbour will reopen.', 'le').subarray(0, 47))).toMatchObject({
    encoding: 'utf-16le',
    text: 'The harbour will reopen\ufffd',
    damaged: true,
  })
})
