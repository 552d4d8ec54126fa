/** Words that occur in any text of a language and hardly in another. */
const stopWords: Record<string, string> = {
  en: 'the and of to in that is was for on with said by has from have were',
  az: 'və ki bu ilə üçün olan edib deyib sonra olub bir da də görə isə olunub bildirib tərəfindən',
  tr: 've bir bu için ile olarak olan daha sonra dedi da de çok göre',
  ru: 'и в на что по с не о как из за от это для также был сообщил',
  uk: 'та що у на від це як для про також є був і',
  de: 'der die und das in den von zu mit ist auf für im nicht eine sich',
  fr: 'le la les des et en une du que est dans pour sur qui au',
  es: 'el la los las de que en una por con para del se y',
  it: 'il di che la del per una con della sono nel gli',
  nl: 'de het een van en in dat zijn op te voor met niet al aan',
}

const languagesOf = Map.groupBy(
  Object.entries(stopWords).flatMap(([language, words]) => words.split(' ').map((word) => ({ word, language }))),
  ({ word }) => word,
)

const scripts: [RegExp, string][] = [
  [/[\u0531-\u058f]/gu, 'hy'],
  [/[\u10a0-\u10ff]/gu, 'ka'],
  [/[\u0590-\u05ff]/gu, 'he'],
  [/[\u0600-\u06ff]/gu, 'ar'],
  [/[\u3040-\u30ff]/gu, 'ja'],
  [/[\uac00-\ud7af]/gu, 'ko'],
  [/[\u4e00-\u9fff]/gu, 'zh'],
]

/** The language of a text as a BCP 47 tag: by script, by letters that only one language has, then by its commonest words. English if nothing tells. */
export function languageOf(text: string): string {
  const sample = text.slice(0, 2_500)
  if (!/\p{L}/u.test(sample)) return 'en'
  for (const [pattern, language] of /[\u0531-\u10ff\u3040-\ud7af]/u.test(sample) ? scripts : []) {
    if ((sample.match(pattern)?.length ?? 0) > sample.length / 4)
      return language === 'ar' && /[پچژگ]/u.test(sample) ? 'fa' : language
  }
  if ((sample.match(/[əƏ]/gu)?.length ?? 0) > sample.length / 240) return 'az'
  const turkic = sample.match(/[ğışĞŞİ]/gu)?.length ?? 0
  if (turkic > sample.length / 50) return turkicOf(sample)
  const counts = new Map<string, number>()
  for (const word of sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [])
    for (const { language } of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  const [best] = [...counts].sort((one, other) => other[1] - one[1])
  if (best) return best[0]
  return /[а-яё]/iu.test(sample) ? 'ru' : turkic > 0 ? turkicOf(sample) : 'en'
}

/** Turkish has neither q nor x; capitals and addresses may. */
function turkicOf(sample: string): string {
  return /[qxQX]/.test(sample.replace(/\b[A-Z]{2,}\b|https?:\S+/g, '')) ? 'az' : 'tr'
}
