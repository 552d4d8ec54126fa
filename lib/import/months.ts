/** Month names as copy writes them, by their folded form, to 1–12. English, Azerbaijani, Turkish, Russian, German, French, Spanish, Arabic. */
const names: string[][] = [
  ['january', 'jan', 'yanvar', 'ocak', 'января', 'январь', 'янв', 'januar', 'janvier', 'enero', 'يناير'],
  ['february', 'feb', 'fevral', 'şubat', 'февраля', 'февраль', 'фев', 'februar', 'février', 'febrero', 'فبراير'],
  ['march', 'mar', 'mart', 'марта', 'март', 'märz', 'mars', 'marzo', 'مارس'],
  ['april', 'apr', 'aprel', 'nisan', 'апреля', 'апрель', 'апр', 'avril', 'abril', 'أبريل'],
  ['may', 'mayıs', 'мая', 'май', 'mai', 'mayo', 'مايو'],
  ['june', 'jun', 'iyun', 'haziran', 'июня', 'июнь', 'июн', 'juni', 'juin', 'junio', 'يونيو'],
  ['july', 'jul', 'iyul', 'temmuz', 'июля', 'июль', 'июл', 'juli', 'juillet', 'julio', 'يوليو'],
  ['august', 'aug', 'avqust', 'ağustos', 'августа', 'август', 'авг', 'août', 'agosto', 'أغسطس'],
  [
    'september',
    'sept',
    'sep',
    'sentyabr',
    'eylül',
    'сентября',
    'сентябрь',
    'сен',
    'сент',
    'septembre',
    'septiembre',
    'سبتمبر',
  ],
  ['october', 'oct', 'oktyabr', 'ekim', 'октября', 'октябрь', 'окт', 'oktober', 'octobre', 'octubre', 'أكتوبر'],
  ['november', 'nov', 'noyabr', 'kasım', 'ноября', 'ноябрь', 'ноя', 'нояб', 'novembre', 'noviembre', 'نوفمبر'],
  ['december', 'dec', 'dekabr', 'aralık', 'декабря', 'декабрь', 'дек', 'dezember', 'décembre', 'diciembre', 'ديسمبر'],
]

const months = new Map(names.flatMap((spellings, at) => spellings.map((name) => [name, at + 1] as const)))

/** Every spelling, longest first, for use inside a pattern with the flags i and u. */
export const MONTH = [...months.keys()].sort((a, b) => b.length - a.length).join('|')

/** 1–12 for a month's name, case and a final dot aside; null for another word. */
export function monthOf(name: string): number | null {
  return months.get(name.toLocaleLowerCase('en').replace(/i̇/g, 'i').replace(/\.$/, '')) ?? null
}

/** A date as text if there is such a day; a year of two digits is of this century. */
export function dayText(year: number, month: number, day: number): string | null {
  const full = year < 100 ? 2000 + year : year
  const date = new Date(Date.UTC(full, month - 1, day))
  if (
    month < 1 ||
    month > 12 ||
    date.getUTCMonth() !== month - 1 ||
    date.getUTCDate() !== day ||
    full < 1850 ||
    full > 2100
  )
    return null
  return date.toISOString().slice(0, 10)
}
