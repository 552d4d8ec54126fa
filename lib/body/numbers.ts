/**
 * Written numbers of English, Azerbaijani, Turkish and Russian; Russian ones by stem. Left out is what mostly
 * is no number: "one", and "on", "min" and "bin" (ten, thousand), which are English words too.
 */
const spelled = [
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen',
  '(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|twice',
  'iki|üç|dörd|dört|beş|altı|yeddi|yedi|səkkiz|sekiz|doqquz|dokuz|iyirmi|yirmi|otuz|qırx|kırk|əlli|elli|altmış|yetmiş|səksən|seksen',
  'doxsan|doksan|yüz|milyon|milyard|milyar|trilyon|yarısı|yarım|onlarla|yüzlərlə|minlərlə',
  'дв(?:а|е|ух|ум|умя|ое|оих|адцат\\p{L}*)|тр(?:и|ёх|ех|ём|ем|емя|ое|оих|идцат\\p{L}*)|четыр\\p{L}*|четвер(?:о|ых)|пят(?:ь|и|ью|еро)',
  'шест(?:ь|и|ью|еро)|сем(?:ь|и|ью|еро)|вос(?:е)?м(?:ь|и|ью|ью)|девят(?:ь|и|ью)|десят(?:ь|и|ью|к\\p{L}*)|\\p{L}+надцат(?:ь|и|ью)',
  '(?:пять|шесть|семь|восемь)десят|сорока?|девяност[оа]|сто|двести|тысяч\\p{L}*|миллион\\p{L}*|миллиард\\p{L}*|полтор\\p{L}*|половин\\p{L}*',
].join('|')

const digits = '\\p{N}+(?:[.,:/\u00a0\u202f ]\\p{N}+)*'

/** A sign or currency before it, the number, and what follows: a sign, or the word that says what is counted. */
const number = new RegExp(
  `[-−+±]?\\p{Sc}?\\s?(?:${digits}|(?<![\\p{L}\\p{M}])(?:${spelled})(?![\\p{L}\\p{M}]))[-‐–]?(?:[%‰°]|[\\p{L}\\p{M}]+|[\\s\u00a0]?(?:[%‰°]|\\p{Sc}|[\\p{L}\\p{M}]+))?`,
  'giu',
)

/**
 * The numbers in a line, each with the sign or word that says what is counted: "4 million" is not "4 billion", "12 July" not
 * "12 August". Digits of any script; number words of the desk's languages.
 */
export function numbersIn(line: string): string[] {
  return Array.from(line.matchAll(number), ([found]) =>
    found
      .toLowerCase()
      .replace(/[\s\u00a0\u202f]+/g, ' ')
      .trim(),
  )
}
