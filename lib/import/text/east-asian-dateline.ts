import { monthAndDay } from '../content/months.ts'
import { placeName } from '../content/places.ts'
import type { Dateline } from './scan.ts'

/** How Chinese, Japanese and Korean agencies sign, to the names they are known by here. */
const signs: Record<string, string> = {
  新华社: 'Xinhua',
  新華社: 'Xinhua',
  中新社: 'China News Service',
  中新网: 'China News Service',
  中央社: 'CNA',
  共同: 'Kyodo',
  共同通信: 'Kyodo',
  時事: 'Jiji Press',
  時事通信: 'Jiji Press',
  ロイター: 'Reuters',
  연합뉴스: 'Yonhap',
  뉴시스: 'Newsis',
  뉴스1: 'News1',
}
const SIGN = Object.keys(signs).join('|')
const HAN = '[\\p{Script=Han}\\p{Script=Katakana}ー]'

/** "新华社北京3月12日电（记者李明）": agency, place, day, "by wire", and who reports. */
const chinese = new RegExp(
  `^[（(]?(${SIGN})(${HAN}{2,10}?)(\\d{1,2})月(\\d{1,2})日电(?:\\s*[（(]记者\\s*(${HAN}+(?:[、 ]${HAN}+)*)[）)])?\\s*`,
  'u',
)
/** "【北京共同】", "【ロンドン時事】". */
const japanese = new RegExp(`^【(${HAN}{2,12}?)[・＝= ]?(${SIGN})】\\s*`, 'u')
/** "(서울=연합뉴스) 김민수 기자 =": place, agency, and who reports. */
const korean = new RegExp(
  `^[(（]([\\p{Script=Hangul}·]{2,12})=(${SIGN})[)）]\\s*(?:([\\p{Script=Hangul}· ]{2,40}?)\\s*(?:특파원|기자)\\s*)?=?\\s*`,
  'u',
)

/** The dateline of an East Asian agency at the very start of `text`. */
export function readEastAsianDateline(text: string): Dateline | null {
  const head = text.slice(0, 120)
  if (!/^[（(【\p{Script=Han}]/u.test(head)) return null
  const zh = chinese.exec(head)
  if (zh) return dateline(zh, { place: zh[2], sign: zh[1], people: zh[5], month: Number(zh[3]), day: Number(zh[4]) })
  const ja = japanese.exec(head)
  if (ja) return dateline(ja, { place: ja[1], sign: ja[2] })
  const ko = korean.exec(head)
  return ko ? dateline(ko, { place: ko[1], sign: ko[2], people: ko[3] }) : null
}

type Signed = { place?: string; sign?: string; people?: string; month?: number; day?: number }

function dateline([whole]: RegExpExecArray, { place = '', sign = '', people, month, day }: Signed): Dateline {
  return {
    length: whole.length,
    place: placeName(place),
    agency: signs[sign] ?? sign,
    people: people?.split(/[、·\s]+/u).filter((name) => name !== '') ?? [],
    genre: null,
    date: null,
    partial: month !== undefined && day !== undefined ? monthAndDay(month, day) : null,
  }
}
