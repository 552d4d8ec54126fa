import type { Scan } from './scan.ts'

const OFFICE =
  /^(?:(?:Пресс-служба|Пресс-центр|Управление информации|Press (?:Service|Office|Centre|Center)(?: of)?|Media (?:Office|Relations)(?: of)?)\s+\p{L}[\p{L} «»"“”’.-]{3,90}|\p{Lu}[\p{L} “”"’.-]{3,90}\s(?:mətbuat xidməti|Mətbuat Xidməti|press service|press office|Basın Müşavirliği))[ \t]*(?=\n|$)/u
const RELEASE =
  /^(?:FOR IMMEDIATE RELEASE|PRESS RELEASE|Press release|News release|NEWS RELEASE|ПРЕСС-РЕЛИЗ|Пресс-релиз|PRESS-RELİZ|Press-reliz|MƏTBUAT AÇIQLAMASI|Mətbuat açıqlaması|BASIN BÜLTENİ|Pressemitteilung|Communiqué de presse)[ \t]*:?[ \t]*(?=\n|$)/u

/** The words that call copy a press release, or the press office that signs it, alone on a line. */
export function readPressOffice(scan: Scan): boolean {
  const release = RELEASE.exec(scan.rest(60))
  if (release) {
    scan.take(release[0].length, 'a label')
    scan.header.genre = 'press release'
    return true
  }
  const office = OFFICE.exec(scan.rest(160))
  if (!office) return false
  const span = scan.take(office[0].length, 'credit of the agency')
  scan.header.agency ??= { value: office[0].trim(), span, reason: 'credit of the agency', confidence: 0.8 }
  scan.header.genre ??= 'press release'
  return true
}
