import type { Scan } from './scan.ts'

const OFFICE =
  /^(?:(?:Пресс-служба|Пресс-центр|Управление информации|Press (?:Service|Office|Centre|Center)(?: of)?|Media (?:Office|Relations)(?: of)?)\s+\p{L}[\p{L} «»"“”’.-]{3,90}|(?:№\s*[\d/]{1,12},?\s*)?\p{Lu}[\p{L} “”"’.-]{3,90}\s(?:mətbuat xidməti(?:nin| idarəsinin)? məlumatı|mətbuat xidməti|Mətbuat Xidməti|press service|press office|Basın Müşavirliği))[ \t]*(?=\n|$)/u
const RELEASE =
  /^(?:FOR IMMEDIATE RELEASE|For immediate release|For Immediate Release|PRESS RELEASE|Press [Rr]elease|News [Rr]elease|NEWS RELEASE|MEDIA RELEASE|Media [Rr]elease|ПРЕСС-РЕЛИЗ|Пресс-релиз|PRESS-RELİZ|Press-reliz|MƏTBUAT AÇIQLAMASI|Mətbuat açıqlaması|BASIN BÜLTENİ|Pressemitteilung|Communiqué de presse)[ \t]*:?[ \t]*(?=\n|$)/u

const INFORMATION =
  /^(?:No:?\s*[\d/]{1,12},?\s*)?(?:Information|Statement|Press release|Commentary) (?:of|by) (?:the )?(?:Press Service(?: Department)? of the )?(Ministry of [\p{L} ]{3,60}?) of (?:the )?(?:Republic of )?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)[ \t]*(?=\n)/u

/** "No:112/31, Information of the Press Service of the Ministry of Labour of Halden" on a line of its own. */
function readInformation(scan: Scan): boolean {
  const [whole, ministry, country] = INFORMATION.exec(scan.rest(240)) ?? []
  if (!whole) return false
  const span = scan.take(whole.length, 'credit of the agency')
  const reason = 'it calls itself information of that press service'
  scan.header.agency ??= { value: `${ministry} of ${country}`, span, reason, confidence: 0.9 }
  scan.header.genre ??= 'press release'
  return true
}

/** The words that call copy a press release, or the press office that signs it, alone on a line. */
export function readPressOffice(scan: Scan): boolean {
  const release = RELEASE.exec(scan.rest(60))
  if (release) {
    scan.take(release[0].length, 'a label')
    scan.header.genre = 'press release'
    return true
  }
  if (readInformation(scan)) return true
  const office = OFFICE.exec(scan.rest(160))
  if (!office) return false
  const span = scan.take(office[0].length, 'credit of the agency')
  // A statement's number and the words that call it one are no part of the office's name.
  const value = office[0].trim().replace(/^№\s*[\d/]+,?\s*|(?:nin| idarəsinin) məlumatı$/gu, '')
  scan.header.agency ??= { value, span, reason: 'credit of the agency', confidence: 0.8 }
  scan.header.genre ??= 'press release'
  return true
}
