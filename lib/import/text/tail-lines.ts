/** A line that belongs to a text's end by its words. `sure` ones do even where nothing else is left above them. */
type EndLine = { pattern: RegExp; reason: string; longest: number; sure?: true }

const lines: EndLine[] = [
  {
    pattern:
      /^(?:-{2,}|–{2,}|—{2,}|_{3,}|\*{3,}|#{2,}|\*[ *]{3,}\*|-\s*30\s*-|[-–—]\s*0\s*[-–—]|-\d{1,2}[A-Z]{1,2}\d{0,2}-|-oOo-|\(?(?:END|ENDS|End|Ends|SON|Son|КОНЕЦ|Bitdi|BİTDİ|Schluss|FIN|Fin|FINE|End ?[Ii]tem|ENDITEM|■)\)?\.?|-\s?(?:ENDS?|Ends?)\s?-|\(Res\)|xxx|XXX)$/u,
    reason: 'the end of the copy',
    longest: 40,
    sure: true,
  },
  {
    pattern:
      /^(?!(?:\S+\s+){9,}\S+[.!?]$)(?:Follow (?:us|the author|him|her)(?: on| at|:)|Stay (?:up[- ]to[- ]date|tuned|informed|connected)|Join (?:us|our)|Subscribe|Sign up (?:for|to|here)|Like us on|Bizi (?:izləyin|Facebook|takip edin)|Подписывайтесь|Подпишитесь|Read (?:also|more|next|in \p{Lu}|the full)|Also read|See also|Related:|More:|Tags?:|Topics?:|Keywords:|Etiketlər:|Açar sözlər:|Etiketler:|Теги:|Метки:|Ключевые слова:|Share(?: this)?(?=[ :]|$)|Loading|Our Standards:|Click here|View (?:source version|original content|comments)|Leave a (?:comment|reply)|Download (?:our|the) app|For more (?:news|information)|Lire aussi|Leer también|Leggi anche|Lesen Sie auch|Abonnieren|Daha çox|Ardı üçün|Paylaş|Поделиться|Комментарии|Şərhlər|Back to top|Sent from my|Отправлено с )/iu,
    reason: 'an invitation of the page',
    longest: 160,
    sure: true,
  },
  { pattern: /^(?:#[\p{L}\p{N}_]+[\s,]*){1,12}$/u, reason: 'an invitation of the page', longest: 160, sure: true },
  {
    pattern:
      /^(?:©|\(c\)|\(C\)|(?:RIPRODUZIONE|Riproduzione) RISERVATA|Copyright\s*(?:©|\(c\)|\d{4}|by\b)|All rights reserved|Bütün hüquqlar|Все права|Alle Rechte vorbehalten|Tous droits réservés|Todos los derechos|Tutti i diritti|Riproduzione riservata|Tüm hakları|При (?:использовании|цитировании|перепечатке)|Перепечатка|Saytdakı|Sayt(?:ın)? materiallar|(?:Materiallardan|Məlumatdan|Xəbərdən) istifadə (?:edərkən|edildikdə|zamanı|olunduqda)|Reproduction (?:in|of|without)|This material may not be|\(?This (?:story|article|report) (?:has not been|is (?:published|provided|auto)|was (?:published|provided)))/iu,
    reason: 'a note on rights',
    longest: 300,
    sure: true,
  },
  {
    pattern:
      /^\(?(?:(?:Editing|Edited|Translated|Translating|Reporting|Writing|Editing and translating|Additional reporting|Compiled|Production) by \p{Lu}|(?:Перевод|Редактор|Redaktor|Editor|Editors|Editör|Translator|Tərcümə|Tərcümə edən|Photo editor)\s*[:–—-]?\s*\p{Lu}\p{L}+(?: \p{Lu}[\p{L}.]+){0,4}\)?$|.{3,120} contributed to this (?:report|story|article)|-{0,2}\s*With (?:assistance|reporting|additional reporting|files|inputs?) (?:from|by) )/u,
    reason: 'who edited or translated',
    longest: 240,
  },
  {
    pattern:
      /^(?:(?:Special|Staff|Senior|Own|Chief)? ?(?:[Cc]orrespondent|[Rr]eporter|[Ww]riter)|Xüsusi müxbir|Müxbir|(?:[Сс]пециальный |[Сс]обственный )?[Кк]орреспондент|Özel muhabir|(?:Служба|Редакция) [\p{Ll} -]{5,60}информации)$/u,
    reason: 'who edited or translated',
    longest: 90,
  },
  {
    pattern:
      /^(?:\d{4}\*{2}\d{4}|[A-Z]{2,4}\/\d{5,}|(?:News (?:ID|Code)|Story ID|Xəbər №|Код новости)\s*:?\s*#?\d+)$/iu,
    reason: 'a number of the page',
    longest: 40,
  },
  {
    pattern:
      /^(?:(?:E-?mail|Tel|Phone|Twitter|X|Instagram)\s*:\s*)?(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{2,30}|https?:\/\/\S+|www\.\S+|\(\([^()]{3,160}\)\))$/iu,
    reason: 'an address to write to or to look at',
    longest: 200,
  },
  {
    pattern:
      /^(?:Photos?|Foto|Fotos|Фото|Şəkil|Image|Picture|Fotoğraf|Bild|Video|Видео)(?: by| credit| courtesy)?\s*:\s*\S/iu,
    reason: 'a photo’s caption',
    longest: 200,
  },
  { pattern: /^\d{1,2}:\d{2}\s+(?:Local Time|GMT|UTC|LT)\b.{0,40}$/iu, reason: 'the time of publication', longest: 60 },
  {
    pattern: /^(?:\((?:fotos?|vídeos?|photos?|videos?|audio|infografía|фото|видео)\)\s*)+$/iu,
    reason: 'a photo’s caption',
    longest: 60,
  },
  { pattern: /^SOURCE\s+\p{Lu}/u, reason: 'who issued it', longest: 120 },
]

/** Why a line is no text but part of the copy's end, by its words alone; null if it may be text. `only` where no text is left above it. */
export function endLine(words: string, only: boolean): string | null {
  return (
    lines.find(({ pattern, longest, sure }) => (sure || !only) && words.length < longest && pattern.test(words))
      ?.reason ?? null
  )
}

const LINKS =
  /^(?:#\s*(?:dpa-)?Notizblock|Attachments?|Related(?: (?:articles|stories|news|posts|content|links|topics))?|Read (?:also|more|next)|More (?:from|on|in) [\p{L} ]{2,40}|More (?:news|stories)|Most (?:read|popular|viewed)|Latest news|Recommended(?: for you)?|You may also like|See also|Oxşar xəbərlər|Digər xəbərlər|Həmçinin oxuyun|Son xəbərlər|Читайте также|Читать также|Ещё по теме|Еще по теме|По теме|Другие новости|Похожие новости|Материалы по теме|İlgili haberler|Benzer haberler|Diğer haberler|Lesen Sie auch|Mehr zum Thema|Lire aussi|À lire aussi|Lea también|Leggi anche)\s*[:»›]?$/iu
const SIGN_OFF =
  /^(?:--\s?|(?:(?:Best|Kind|Warm|With (?:best|kind)) )?[Rr]egards,?|(?:Yours )?[Ss]incerely,?|Hörmətlə,?|С уважением,?|Saygılarımla,?|Mit freundlichen Grüßen,?|Cordialement,?|Saludos,?|Cordiali saluti,?)$/u
/** Agencies draw a line and note below it who helped and what was changed. */
const RULE = /^_{3,}$/
const MOST_NOTES = 3
/** A page or a letter ends with no more lines than this, none of them as long as a paragraph. */
const MOST_LINES = 16
const LONGEST_LINE = 160

/** Where links to other stories, or a letter's signature, begin that go on to the end; null if there are none. */
export function endBlock(text: string, from: number, to: number): { start: number; reason: string } | null {
  let at = to
  for (let count = 0; count < MOST_LINES && at > from; count += 1) {
    const end = from + text.slice(from, at).trimEnd().length
    const start = Math.max(from, text.lastIndexOf('\n', end - 1) + 1)
    const words = text.slice(start, end).trim()
    if (start === from || words.length > LONGEST_LINE) return null
    if (count > 0 && count <= MOST_NOTES && RULE.test(words)) return { start, reason: 'notes at the end' }
    if (LINKS.test(words)) return { start, reason: 'links to other stories' }
    if (count > 0 && SIGN_OFF.test(text.slice(start, end).trimStart())) return { start, reason: 'a letter’s signature' }
    at = start
  }
  return null
}
