/** Month names as copy writes them, by their folded form, to 1–12. Twelve languages. */
const names: string[][] = [
  'january jan yanvar ocak января январь янв januar janvier janv enero ene gennaio janeiro januari يناير',
  'february feb fevral şubat февраля февраль фев февр februar février févr febrero febbraio fevereiro februari فبراير',
  'march mar mart марта март мар märz mrz mars marzo março maart مارس',
  'april apr aprel nisan апреля апрель апр avril avr abril aprile أبريل',
  'may mayıs мая май mai mayo maggio maio mei مايو',
  'june jun iyun haziran июня июнь июн juni juin junio giugno junho يونيو',
  'july jul iyul temmuz июля июль июл juli juillet juil julio luglio julho يوليو',
  'august aug avqust avq ağustos августа август авг août agosto augustus أغسطس',
  'september sept sep sentyabr eylül сентября сентябрь сен сент septembre septiembre settembre setembro سبتمبر',
  'october oct oktyabr okt ekim октября октябрь окт oktober octobre octubre ottobre outubro أكتوبر',
  'november nov noyabr kasım ноября ноябрь ноя нояб novembre noviembre novembro نوفمبر',
  'december dec dekabr aralık декабря декабрь дек dezember dez décembre diciembre dicembre dezembro ديسمبر',
].map((line) => line.split(' '))

const months = new Map(names.flatMap((spellings, at) => spellings.map((name) => [name, at + 1] as const)))

/** Every spelling, longest first, for use inside a pattern with the flags i and u, which do not know the dotted İ and the dotless ı. */
export const MONTH = [...months.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('i', '[iİ]').replaceAll('ı', '[ıI]'))
  .join('|')

/** 1–12 for a month's name, case and a final dot aside; null for another word. */
export function monthOf(name: string): number | null {
  const plain = name.replace(/\.$/, '')
  return months.get(plain.toLowerCase().replaceAll('i̇', 'i')) ?? months.get(plain.toLocaleLowerCase('tr')) ?? null
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
