import type { ParsedCopy } from './parsed-copy.ts'

/** A line may begin with signs, not with other letters. */
const LINE = '^[^\\p{L}\\p{N}\\n]{0,6}'
const END = '(?![\\p{L}\\p{M}])'

const kill = new RegExp(
  `${LINE}(?:(?:BULLETIN|MANDATORY|NOTE|STORY|ADVISORY)[ :]+)?(?:KILL(?:ED)?|CANCEL(?:L?ED)?|WITHDRAWN?|RETRACT(?:ED|ION)|ELIMINATION|ANNUL|АННУЛИРОВАН[ОА]?|АННУЛЯЦИЯ|ОТЗЫВ(?:АЕТСЯ)?|ОТОЗВАНО|ОТМЕНА|ОТМЕНЕНО|LƏĞV(?: EDİLİR| OLUNUR| EDİLİB)?|GERİ ÇAĞIRILIR|GERİ ÇAĞIRILIB)${END}(?=[\\s:.,!)–—-]|$)`,
  'mu',
)
/** The same as a sentence that speaks to desks. */
const killWords = new RegExp(
  `(?:${LINE}|[.!]\\s+)(?:[Pp]lease (?:kill|disregard|do not use) (?:the|this|our)|[Tt]h(?:e|is) (?:story|item|copy|dispatch) (?:has been|is|was) (?:killed|withdrawn|cancelled|canceled|retracted)|[Пп]росим (?:аннулировать|не использовать|снять|считать)|[Сс]ообщение (?:аннулировано|отозвано|отменено)|(?:[Xx]əbər|[Mm]aterial)(?:in|i)? (?:ləğv (?:edilir|olunur|edilib)|geri çağırılır|istifadə (?:edilməsin|olunmasın)))`,
  'mu',
)
const forbidden = new RegExp(
  `${LINE}(?:not for publication|not to be published|no publication|for internal use only|do not publish|for (?:your )?information only|background only|not for use|NFP|не для (?:печати|публикации|распространения)|для служебного пользования|(?:dərc|nəşr|yayım) üçün (?:deyil|nəzərdə tutulmayıb)|(?:dərc|nəşr) (?:edilməsin|olunmasın)|yalnız xidməti istifadə üçün)${END}(?=[^\\n]{0,80}$)`,
  'imu',
)
const advisory = new RegExp(
  `${LINE}(?:MEDIA ADVISORY|ADVISORY|NOTE TO EDITORS|EDITORS['’]? NOTE|ATTENTION EDITORS|EDITORS|ANNOUNCEMENT OF COVERAGE|NEWS ADVISORY|АНОНС|ВНИМАНИЮ РЕДАКЦИЙ|К СВЕДЕНИЮ РЕДАКЦИЙ|REDAKSİYALARIN NƏZƏRİNƏ|REDAKSİYALARA|ANONS|Media advisory:|Note to editors:|Вниманию редакций|Redaksiyaların nəzərinə)${END}`,
  'mu',
)
/** In capitals near a line's start, or as the words a line begins with: a story about an embargo has neither. */
const embargo = new RegExp(
  `^(?:[^\\n]{0,40}?(?:EMBARGO(?:ED)?|HOLD FOR RELEASE|NOT FOR RELEASE BEFORE|ЭМБАРГО|EMBARQO)${END}|[^\\p{L}\\p{N}\\n]{0,4}(?:Embargoed (?:to|for)|Embargo(?:ed)? (?:until|till)|Embargo\\s*:|Not for release before|Hold for release|(?:Strictly|Under) embargo|Эмбарго (?:до|:)|Эмбарго\\s*:|Embarqo\\s*:|Embarqo (?:vaxtı|tarixi)))[^\\n]{0,160}$`,
  'mu',
)

/** An embargo's line that goes on, if it does, with the time and with no sentence. */
const embargoLine =
  /^\P{L}{0,6}(?:(?:strictly|under) )?(?:(?:embargo(?:ed)?|эмбарго|embarqo)(?:\P{L}*$|\s*:|\s+(?:until|till|до|\d))|embargoed (?:to|for)|embarqo (?:vaxtı|tarixi)|hold for release|not for release before)/iu

/**
 * What a text says about its own use, in English, Azerbaijani and Russian, in its own words: looked for where desks write it, at the
 * start of a line among the first and the last ones.
 */
export function readMarks(text: string): ParsedCopy['marks'] {
  const edges = text.length > 1_600 ? `${text.slice(0, 1_000)}\n${text.slice(-500)}` : text
  const words = (pattern: RegExp) =>
    pattern
      .exec(edges)?.[0]
      .replace(/^[.!]\s+/, '')
      .trim()
      .slice(0, 200) ?? null
  return {
    kill: words(kill) ?? words(killWords),
    notForPublication: words(forbidden),
    advisory: words(advisory),
    embargo: words(embargo),
  }
}

/** Whether a line is nothing but such a mark. */
export function isOrder(line: string): boolean {
  if (line.length > 200) return false
  const { embargo, ...others } = readMarks(line)
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
  const alone = Object.values(others).some((mark) => mark !== null && bare(mark) === bare(line))
  return alone || (embargo !== null && embargoLine.test(line))
}
