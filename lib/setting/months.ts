type Months = { long: readonly string[]; short: readonly string[] }

const months: Record<string, Months> = {
  en: {
    long: 'January February March April May June July August September October November December'.split(' '),
    short: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  },
  az: {
    long: 'yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr'.split(' '),
    short: 'yan fev mar apr may iyn iyl avq sen okt noy dek'.split(' '),
  },
  ru: {
    long: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
    short: 'янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.'.split(' '),
  },
  tr: {
    long: 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık'.split(' '),
    short: 'Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara'.split(' '),
  },
}

/**
 * The name of a month (1 to 12) as it stands in a date, or undefined for a language without names here. Not left to Intl: browsers come
 * without Azerbaijani (`2026 M11 23`), and print other abbreviations than the server.
 */
export function monthName(language: string, month: number, length: 'long' | 'short'): string | undefined {
  return months[language]?.[length][month - 1]
}
