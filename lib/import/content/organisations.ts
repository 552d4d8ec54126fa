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
  /(?<![\p{L}-])(?:Министерство|Комитет|Комиссия|Служба|Агентство|Университет|Институт|Союз|Ассоциация|Федерация|Прокуратура|Администрация) (?:[\p{Ll}-]{4,20}(?:ого|ой|ых|их|ия|ий|ов|ства|ы|и|а)(?: и| по)? ?){1,4}(?=[\s,.])/gu
const INITIALS =
  /(?<![\p{L}-])(?:NATO|UNESCO|UNICEF|OSCE|OPEC|ASEAN|IAEA|WHO|WTO|IMF|CSTO|OIC|ООН|НАТО|ОБСЕ|ОДКБ|ЮНЕСКО|МАГАТЭ|МВФ|ВОЗ|BMT|ATƏT|YUNESKO|MAQATE)(?![\p{L}])/gu

/** The institutions a text names, each by the word that says what it is (ministry, bank, court), or by initials the world knows. */
export function findOrganisations(text: string, language: string): string[] {
  const own = language === 'az' ? azerbaijani : language === 'ru' ? russian : english
  const names = [...text.matchAll(own), ...text.matchAll(INITIALS)].map((match) =>
    match[0]
      .replace(/^(?:The|In|On|At|By|But|And) /, '')
      .replace(/^və /, '')
      .trim(),
  )
  return [...new Set(names)].filter((name) => name.includes(' ') || /^\p{Lu}+$/u.test(name))
}
