import type { ParsedCopy } from './parsed-copy.ts'

const kill =
  /^\W{0,6}(?:(?:BULLETIN|MANDATORY|NOTE)\s+)?(?:KILL|KILLED|CANCEL(?:LED)?|WITHDRAWN?|MANDATORY KILL|ELIMINATION|ANNUL|АННУЛИРОВАН[ОА]?|ОТЗЫВ(?:АЕТСЯ)?|ОТМЕН(?:А|ЕНО)|ЛЯĞV|LƏĞV(?: EDİLİR| OLUNUR)?|GERİ ÇAĞIRILIR)(?![\p{L}])/mu
const killLong =
  /\b(?:please (?:kill|disregard|do not use) (?:the|this|our)|(?:the|this) (?:story|item|copy) (?:has been|is) (?:killed|withdrawn|cancelled|canceled)|просим (?:аннулировать|не использовать|снять)|(?:xəbər|material)(?:in)? (?:ləğv|istifadə edilməsin))/iu
const forbidden =
  /\b(?:not for publication|not to be published|no publication|for internal use only|do not publish|for information only|background only|NFP)\b|не для (?:печати|публикации)|для служебного пользования|(?:dərc|nəşr) (?:üçün deyil|edilməsin|olunmasın)|yayım üçün deyil/iu
const advisory =
  /^\W{0,6}(?:MEDIA ADVISORY|ADVISORY|NOTE TO EDITORS|EDITORS['’]? NOTE|ATTENTION EDITORS|EDITORS|ANNOUNCEMENT OF COVERAGE|АНОНС|ВНИМАНИЮ РЕДАКЦИЙ|К СВЕДЕНИЮ РЕДАКЦИЙ|REDAKSİYALARIN NƏZƏRİNƏ|REDAKSİYALARA|ELAN REDAKSİYALARA)(?![\p{L}])/mu
// In capitals anywhere near a line's start, or as the words a line begins with: a story about an embargo has neither.
const embargo =
  /^(?:[^\n]{0,40}?(?:EMBARGO(?:ED)?|HOLD FOR RELEASE|NOT FOR RELEASE BEFORE|ЭМБАРГО|EMBARQO)(?![\p{L}])|\W{0,4}(?:Embargoed? (?:until|till|to|for)|Embargo\s*:|Not for release before|Hold for release|Эмбарго (?:до|:)|Эмбарго\s*:|Embarqo\s*:|Embarqo (?:vaxtı|tarixi)))[^\n]{0,160}$/mu

/** What a text says about its own use, in English, Azerbaijani and Russian: looked for where desks write it, in the first lines and the last. */
export function readMarks(text: string): ParsedCopy['marks'] {
  const edges = text.length > 1_600 ? `${text.slice(0, 1_000)}\n${text.slice(-500)}` : text
  const words = (pattern: RegExp) => pattern.exec(edges)?.[0].trim().slice(0, 200) ?? null
  return {
    kill: words(kill) ?? words(killLong),
    notForPublication: words(forbidden),
    advisory: words(advisory),
    embargo: words(embargo),
  }
}
