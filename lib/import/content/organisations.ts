import { placeOf } from './place-names.ts'

const WORD = '\\p{Lu}[\\p{L}’-]{1,30}'
const KIND =
  'Ministry|Organization|Organisation|Committee|Commission|Council|Agency|Association|University|Institute|Parliament|Bank|Fund|Foundation|Union|Service|Company|Corporation|Centre|Center|Party|Army|Court|Office|Forces|Federation|Assembly|Authority|League'
const english = new RegExp(
  `(?<![\\p{L}’-])(?:${WORD} ){0,5}(?:${KIND})(?: (?:of|for|on) (?:the )?${WORD}(?:(?:,| and| of| the){0,3} ${WORD}){0,6})?(?![\\p{L}])`,
  'gu',
)
const AZ_KIND =
  'Nazirliyi|Komitəsi|Komissiyası|Xidməti|Agentliyi|Mərkəzi|Universiteti|İnstitutu|Bankı|Fondu|Partiyası|Şurası|İttifaqı|Assosiasiyası|Cəmiyyəti|Məhkəməsi|Prokurorluğu|Məclisi|Təşkilatı|Administrasiyası|Federasiyası'
const azerbaijani = new RegExp(
  `(?<![\\p{L}-])(?:(?:${WORD}|və) ){1,5}(?:${AZ_KIND})(?=(?:n[ıiuü]n|nd[aə]n?|n[aə]|n[ıiuü])?(?![\\p{L}]))`,
  'gu',
)
const russian =
  /(?<![\p{L}-])(?:Министерство|Комитет|Комиссия|Служба|Агентство|Университет|Институт|Союз|Ассоциация|Федерация|Прокуратура|Администрация) (?:(?:дел|[\p{Ll}-]{4,20}(?:ого|ой|ых|их|ия|ий|ов|ства|ы|и|а))(?: и| по)? ?){1,4}(?=[\s,.])/gu
const INITIALS =
  /(?<![\p{L}-])(?:NATO|UNESCO|UNICEF|OSCE|OPEC|ASEAN|IAEA|WHO|WTO|IMF|CSTO|OIC|ООН|НАТО|ОБСЕ|ОДКБ|ЮНЕСКО|МАГАТЭ|МВФ|ВОЗ|BMT|ATƏT|YUNESKO|MAQATE)(?![\p{L}])/gu

/** A country's bank in any case: only its first words change. */
const RU_BANK =
  /(?<![\p{L}-])(?:((?:Центральн|Национальн)(?:ый|ого|ому|ым|ом)) б|Б)анк(?:а|у|ом|е)? (\p{Lu}[\p{L}-]{1,30})(?![\p{L}-])/gu

/** `written` are the forms the name stands in, where it has cases. */
export type NamedOrganisation = { name: string; written: string[] }

/** The institutions a text names, each by the word that says what it is (ministry, bank, court), or by initials the world knows. */
export function findOrganisations(text: string, language: string): NamedOrganisation[] {
  const own = language === 'az' ? azerbaijani : language === 'ru' ? russian : english
  const names = [...text.matchAll(own), ...text.matchAll(INITIALS)].map((match) =>
    match[0]
      .replace(/^(?:The|In|On|At|By|But|And) /, '')
      .replace(/^və /, '')
      .trim(),
  )
  const full = [...new Set(names)].filter((name) => name.includes(' ') || /^\p{Lu}+$/u.test(name))
  return [...full.map((name) => ({ name, written: [name] })), ...(language === 'ru' ? russianBanks(text) : [])]
}

function russianBanks(text: string): NamedOrganisation[] {
  const banks = new Map<string, Set<string>>()
  for (const { 0: written, 1: kind, 2: country = '' } of text.matchAll(RU_BANK)) {
    const place = placeOf(country, 'ru')
    if (place === null || (place === country && !/^\p{Lu}+$/u.test(country))) continue
    const name = `${kind ? `${kind.replace(/(?:ый|ого|ому|ым|ом)$/, 'ый')} банк` : 'Банк'} ${country}`
    banks.set(name, (banks.get(name) ?? new Set()).add(written))
  }
  return [...banks].map(([name, written]) => ({ name, written: [...written] }))
}
