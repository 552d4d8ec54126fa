const ANSWER = /^(?:re|fwd?|aw|wg|tr|sv|vs|rv|отв|ответ|пересл|ynt|yan|i̇?lt|cvb)(?:\[\d{1,3}\])?\s*:\s*/iu
const LIST = /^\[[^\]]{1,40}\]\s*/
const RELEASE =
  /^(?:(?:press|media|news)[ -]?release|press[ -]?reliz|basın (?:bülteni|açıklaması)|пресс-релиз|mətbuat (?:məlumatı|üçün))\s*[:–—|-]\s*/iu
const FORWARDED = /^(?:fwd?|wg|tr|rv|пересл|i̇?lt)\s*:/iu
const MOST = 10

export type Subject = { headline: string; isRelease: boolean; isForwarded: boolean }

/** What a letter's subject says once the marks of answers and lists are off: a headline, and whether it is a release or was forwarded. */
export function readSubject(text: string): Subject {
  let headline = text.replace(/\s+/g, ' ').trim()
  const isForwarded = FORWARDED.test(headline)
  for (let step = 0; step < MOST; step += 1) {
    const rest = headline.replace(ANSWER, '').replace(LIST, '')
    if (rest === headline) break
    headline = rest
  }
  const isRelease = RELEASE.test(headline)
  return { headline: headline.replace(RELEASE, ''), isRelease, isForwarded }
}
