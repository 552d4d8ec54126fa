import type { ParsedCopy } from '../parsed-copy.ts'

type Kind = keyof ParsedCopy['marks']

/**
 * How desks write an order, in English, Azerbaijani, Russian and Turkish. Patterns are for folded lines: small letters, every i dotted.
 * `capitals`: only so written, since the word is also one of ordinary headlines. `about`: what the rest of the line must speak of,
 * unless there is none.
 */
type Rule = { kind: Kind; pattern: RegExp; capitals?: true; about?: RegExp; plain?: RegExp }

const COPY =
  /(?:\b(?:story|item|copy|dispatch|report|alert|version|headline|photo)|сообщени|новост|материал|заметк|xəbər|material|məlumat|haber)/u
/** A time of day, a weekday, a day of a month, or no time at all yet: what an embargo runs to, and hardly a headline's. */
const WHEN =
  /\d{1,2}[:.]\d{2}|\d{1,2} ?(?:[ap]\.?m\b|uhr|hrs\b|gmt|utc)|\d{4} (?:gmt|utc)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:noon|midnight|further notice)\b|\b\d{1,2}(?:st|nd|rd|th)?\.? (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}\b|\d{1,2} (?:янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)|\d{1,2} (?:yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr|ocak|şubat|nisan|mayis|haziran|temmuz|ağustos|eylül|ekim|kasim|aralik)|saat \d|\d{1,2}\. (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)/u
const START = '^[^\\p{L}\\p{N}]{0,6}'
const CLOSE = '(?=\\s*(?:$|[:!.)\\]–—-]))'
const NOT_FOR = 'not (?:for|to be)(?: (?:use|release|broadcast|publication|published|distribution|attribution))'

const rules: Rule[] = [
  {
    kind: 'kill',
    pattern: new RegExp(
      `${START}(?:(?:bulletin|mandatory|note|story|advisory)[ :]+)?(?:kill|elimination|annul|аннуляция)(?:, ?kill)*(?: (?:advisory|notice|story|order))?${CLOSE}`,
      'u',
    ),
    capitals: true,
  },
  {
    kind: 'kill',
    pattern: new RegExp(
      `${START}(?:(?:story|item|xəbər|material|haber|сообщение) )?(?:cancel(?:l?ed)?|killed|withdrawn|withdrawal|retract(?:ed|ion)|аннулирован[оа]?|отмена|отменено|отзыв|отзывается|отозвано|iptal|geri çekildi|ləğv(?: edilir| olunur| edilib)?|geri çağirili(?:r|b))(?: (?:сообщени[ея]|новости))?(?=\\s*(?:$|[:!)–—-]))`,
      'u',
    ),
    capitals: true,
    about: COPY,
  },
  {
    kind: 'kill',
    pattern:
      /(?:^|[.!:]\s+)[^\p{L}]{0,4}please (?:kill|disregard|withdraw|discard|do not use)\b(?=[^.!]{0,80}(?:\b(?:story|item|copy|dispatch|report|alert|version|headline|photo)\b|\p{L}{3,}-\p{L}{3,}))/u,
  },
  {
    kind: 'kill',
    pattern:
      /(?:^|[.!]\s+)[^\p{L}]{0,4}th(?:e|is) (?:story|item|copy|dispatch|alert)(?: (?:headlined|slugged|titled|on|about)[^.!]{1,100})?(?: (?:has been|is)(?: wrong and is)?) (?:killed|withdrawn|cancell?ed|retracted)(?=\s*(?:$|[.;!,]))/u,
  },
  {
    kind: 'kill',
    pattern:
      /(?:^|[.!]\s+)[^\p{L}]{0,4}(?:просим|просьба|прошу) (?:аннулировать|не использовать|снять|считать)(?=[^.!]{0,60}(?:сообщени|новост|материал|заметк))/u,
  },
  {
    kind: 'kill',
    pattern:
      /(?:^|[.!]\s+)[^\p{L}]{0,4}(?:сообщение|материал)(?: (?:«[^»]{1,100}»|о [^.!]{1,60}))? (?:аннулирован[оа]?|аннулируется|отозван[оа]?|отменен[оа]?|снят[оа]? с ленты)|^\P{L}{0,4}снято с ленты/u,
  },
  {
    kind: 'kill',
    pattern:
      /(?<!\p{L})(?:xəbər|material|məlumat) (?:ləğv (?:edilir|olunur|edilib|olunub)|geri çağirili(?:r|b)|lentdən (?:götürülüb|çixarilib)|istifadə (?:edilməsin|olunmasin))|(?:xəbərdən|materialdan|məlumatdan) istifadə (?:etməmə|edilməsin|olunmasin)/u,
  },
  {
    kind: 'kill',
    pattern: /(?<!\p{L})haber(?:imiz|i)? (?:iptal edil|geri çekil|kullanilmasin)|(?<!\p{L})haberi(?:mizi)? kullanmay/u,
  },
  {
    kind: 'notForPublication',
    pattern: new RegExp(
      `${START}(?:(?:strictly )?confidential\\s*[–—:,-]\\s*)?(?:${NOT_FOR}(?: (?:or|and) (?:broadcast|publication|distribution))?|no publication|for internal use only|do not publish|for (?:your )?information only|(?:for )?background only|off the record|nfp|не для (?:печати|публикации|распространения|эфира)|для служебного пользования|без права публикации|(?:dərc|nəşr|yayim|çap) üçün (?:deyil|nəzərdə tutulmayib)|(?:dərc|nəşr) (?:edilməsin|olunmasin)|(?:yalniz )?xidməti istifadə üçün|yayin için değildir|yayinlanmaz|kurum içi kullanim içindir|nicht zur veröffentlichung(?: bestimmt)?)${CLOSE}`,
      'u',
    ),
  },
  {
    kind: 'advisory',
    pattern: new RegExp(
      `${START}(?:(?:media|news|photo) advisory|advisory|notes? to editors|editors[’']? note|attention:? editors|editors|eds|announcement of coverage|анонс|вниманию (?:редакций|подписчиков|сми)|к сведению (?:редакций|подписчиков)|redaksiyalarin nəzərinə|redaksiyalara|abunəçilərin nəzərinə|anons|editörlerin dikkatine|abonelerin dikkatine)(?=\\s*(?:$|[:!/–—-])| (?:на|событий) )`,
      'u',
    ),
  },
  {
    kind: 'embargo',
    pattern: new RegExp(
      `${START}(?:[\\p{L} ]{0,30}[–—:|-]\\s*)?(?:strict(?:ly)? |under (?:strict )?|press )?(?:embargo(?:ed)?|hold for release|эмбарго|embarqo|ambargo|sperrfrist|sperrvermerk)(?=\\s*(?:$|[:!.)\\]–—-])| (?:until|till|to|for|before|bis|vaxti|tarixi)(?!\\p{L})| до |\\s+\\d)`,
      'u',
    ),
    about: WHEN,
    plain: /^(?![^.]{80,}\.\s*$)/u,
  },
  {
    kind: 'embargo',
    pattern: new RegExp(
      `${START}(?:${NOT_FOR} (?:before|until|till|prior to)|(?:не публиковать|публикация)(?: разрешена)? (?:до|не ранее))(?!\\p{L})`,
      'u',
    ),
    about: WHEN,
  },
  {
    kind: 'embargo',
    pattern: new RegExp(`${START}\\d[^.!?]{2,40}(?:-d[əa]k|qədər|e kadar|a kadar) (?:embarqo|ambargo)\\s*$`, 'u'),
  },
]

/** Small letters, every i the same; each stays in its place. */
function fold(line: string): string {
  return line.replace(/[İIı]/g, 'i').toLowerCase()
}

/**
 * What a text says about its own use, in its own words: looked for where desks write it, in the lines at its beginning and at its end.
 */
export function readMarks(text: string): ParsedCopy['marks'] {
  const edges = text.length > 1_600 ? `${text.slice(0, 1_000)}\n${text.slice(-500)}` : text
  const marks: ParsedCopy['marks'] = { kill: null, notForPublication: null, advisory: null, embargo: null }
  for (const line of edges.split('\n')) {
    if (!/\p{L}/u.test(line)) continue
    for (const { kind, words } of marksOf(line)) marks[kind] ??= words.slice(0, 200)
  }
  return marks
}

type Mark = { kind: Kind; words: string; alone: boolean }

/** A line without one of these has no mark. */
const HINT =
  /kill|annul|elimin|cancel|withdr|retract|disregard|discard|not use|not for|not to be|internal|publi|information|background|record|nfp|advisor|editor|eds|announce|embargo|hold|аннул|отмен|отзы|отоз|недейств|снят|использ|печат|публик|пользов|распростран|эфир|анонс|редакц|подписч|сми|эмбарго|ləğv|geri|istifadə|lentdən|dərc|nəşr|yayi|çap|redaksiya|abun|abone|anons|editör|iptal|kullan|ambargo|embarqo|sperr|veröffentl/u

function marksOf(line: string): Mark[] {
  const folded = fold(line)
  if (!HINT.test(folded)) return []
  return rules.flatMap((rule) => {
    const found = rule.pattern.exec(folded)
    if (!found) return []
    const end = found.index + found[0].length
    const words = line
      .slice(found.index, end)
      .replace(/^[.!:]\s+/, '')
      .trim()
    const rest = folded.slice(end)
    const alone = !/[\p{L}\p{N}]/u.test(rest)
    if (rule.capitals && /\p{Ll}/u.test(words)) return []
    if (rule.about && !alone && !rule.about.test(folded)) return []
    if (rule.plain && !rule.plain.test(folded)) return []
    return [{ kind: rule.kind, words: rule.kind === 'embargo' ? line.trim() : words, alone }]
  })
}

/** Whether a line is nothing but such a mark; an embargo's goes on with its time. */
export function isOrder(line: string): boolean {
  return (
    line.length <= 200 &&
    marksOf(line).some(({ kind, words, alone }) => kind === 'embargo' || (alone && line.trimStart().startsWith(words)))
  )
}
