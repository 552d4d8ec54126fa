/** Month names as copy writes them, by their folded form, to 1–12. In the languages that agencies write in. */
const names: string[][] = [
  'january jan yanvar ocak января январь янв januar janvier janv enero ene gennaio janeiro januari يناير stycznia ledna січня január ianuarie қаңтар',
  'february feb fevral şubat февраля февраль фев февр februar février févr febrero febbraio fevereiro februari فبراير lutego února лютого február februarie ақпан',
  'march mar mart марта март мар märz mrz mars marzo março maart مارس marca března березня március martie наурыз',
  'april apr aprel nisan апреля апрель апр avril avr abril aprile أبريل kwietnia dubna квітня április aprilie сәуір',
  'may mayıs мая май mai mayo maggio maio mei مايو maja května травня május maj мамыр',
  'june jun iyun haziran июня июнь июн juni juin junio giugno junho يونيو czerwca června червня június iunie маусым',
  'july jul iyul temmuz июля июль июл juli juillet juil julio luglio julho يوليو lipca července липня július iulie шілде',
  'august aug avqust avq ağustos августа август авг août agosto augustus أغسطس sierpnia srpna серпня augusztus avgust тамыз',
  'september sept sep sentyabr eylül сентября сентябрь сен сент septembre septiembre settembre setembro سبتمبر września září вересня szeptember septembrie sentabr қыркүйек',
  'october oct oktyabr okt ekim октября октябрь окт oktober octobre octubre ottobre outubro أكتوبر października října жовтня október octombrie oktabr қазан',
  'november nov noyabr kasım ноября ноябрь ноя нояб novembre noviembre novembro نوفمبر listopada listopadu листопада noiembrie қараша',
  'december dec dekabr aralık декабря декабрь дек dezember dez décembre diciembre dicembre dezembro ديسمبر grudnia prosince грудня decembrie желтоқсан',
].map((line) => line.split(' '))

const months = new Map(names.flatMap((spellings, at) => spellings.map((name) => [name, at + 1] as const)))

/** 1–12 for a month's name, case and a final dot aside; null for another word. */
export function monthOf(name: string): number | null {
  const plain = name.replace(/\.$/, '')
  const known = months.get(plain.toLowerCase().replaceAll('i̇', 'i'))
  return known ?? (/[Iİ]/.test(plain) ? months.get(plain.toLocaleLowerCase('tr')) : undefined) ?? null
}

/** A date as text if there is such a day; a year of two digits is of this century. */
export function dayText(year: number, month: number, day: number): string | null {
  const full = year < 100 ? 2000 + year : year
  const leap = full % 4 === 0 && (full % 100 !== 0 || full % 400 === 0)
  const days = month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0)
  if (day < 1 || day > days || full < 1850 || full > 2100) return null
  return `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A day without its year; null if no year has it. */
export function monthAndDay(month: number, day: number): { month: number; day: number } | null {
  return dayText(2000, month, day) === null ? null : { month, day }
}
