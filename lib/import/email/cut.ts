export type Cut = { text: string; reason: string }

const WROTE =
  /^(?:(?:On|Am|Le|El|Il|Op) .{5,150}\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef)\s?:|.{5,150}(?:пишет|написала?|написал\(а\)|şunu yazdı|yazdı|yazıb)\s?:)$/su
const ORIGINAL =
  /^[-_]{2,}\s{0,3}(?:original message|исходное сообщение|original mesaj|özgün ileti|orijinal mesaj|ursprüngliche nachricht|message d’origine)\s{0,3}[-_]{2,}/iu
const HEADER = /^(?:From|От|От кого|Kimden|Kimdən|Gönderen|Göndərən|Von|De)\s?:\s/u
const HEADER_GOES_ON =
  /^(?:Sent|Date|To|Subject|Отправлено|Дата|Кому|Тема|Gönderme|Tarih|Kime|Konu|Tarix|Kimə|Mövzu|Gesendet|An|Betreff)\s?:/mu
const FORWARDED =
  /^[-_]{2,}\s{0,3}(?:forwarded message|пересылаемое сообщение|yönlendirilmiş mesaj|iletilen mesaj)\s{0,3}[-_]{2,}$|^Begin forwarded message:$/iu
const SIGNATURE = /^-- ?$/
const DEVICE =
  /^(?:Sent from (?:my|Outlook)|Get Outlook for|Отправлено (?:с|из) |.{0,30}iPhone[’']?umdan gönderildi|iPhone-dan göndərilib)/u
const DISCLAIMER =
  /^(?:this (?:e-?mail|message)|the (?:information|contents?) (?:contained )?(?:in|of) this|данное (?:сообщение|письмо)|это (?:сообщение|письмо)|bu (?:e-?posta|e-?məktub|məktub|mesaj|ileti)).{0,400}(?:confidential|privileged|конфиденциальн|gizli|məxfi)/isu
const GREETING =
  /^(?:(?:dear|hi|hello|good (?:morning|afternoon|evening|day))\b.{0,60}[,!]|(?:уважаем|добрый день|здравствуйте|доброе утро).{0,60}[,!.]|(?:hörmətli|salam|sayın|merhaba|değerli|əziz)(?!\p{L}).{0,60}[,!.])$/iu

/** The lines of a letter without what is not the sender's text: greeting, signature, the letter it answers. */
export function cutLines(parts: readonly string[], isForwarded: boolean): { from: number; to: number; cuts: Cut[] } {
  const cuts: Cut[] = []
  let from = parts.findIndex((part) => part.trim() !== '')
  let to = parts.length
  if (from === -1) return { from: 0, to: 0, cuts }
  const take = (start: number, end: number, reason: string) => {
    const text = parts.slice(start, end).join('\n').trim()
    if (text !== '') cuts.push({ text, reason })
  }
  const forwardedAt = parts.findIndex((part) => FORWARDED.test(part.trim()))
  if (forwardedAt !== -1) {
    take(from, forwardedAt + 1, 'written around what was forwarded')
    from = forwardedAt + 1
  }
  const end = parts.findIndex((part, at) => at > from && endsLetter(parts, part, at, isForwarded || forwardedAt !== -1))
  if (end !== -1) {
    take(
      end,
      to,
      SIGNATURE.test(parts[end] ?? '') || DEVICE.test(parts[end] ?? '') ? 'signature' : 'the letter it answers',
    )
    to = end
  }
  const quotedFrom = startOfRun(parts, from, to, isQuoted)
  take(quotedFrom, to, 'the letter it answers')
  to = quotedFrom
  const disclaimedFrom = startOfRun(parts, from, to, (part) => part.trim() === '' || DISCLAIMER.test(part.trim()))
  take(disclaimedFrom, to, 'disclaimer')
  to = disclaimedFrom
  if (GREETING.test((parts[from] ?? '').trim())) {
    take(from, from + 1, 'greeting')
    from += 1
  }
  return { from, to, cuts }
}

function endsLetter(parts: readonly string[], part: string, at: number, isForwarded: boolean): boolean {
  const line = part.trim()
  if (SIGNATURE.test(part) || DEVICE.test(line)) return true
  if (isForwarded) return false
  if (ORIGINAL.test(line) || (WROTE.test(line) && line.length < 400)) return true
  // A client that breaks lines breaks this one too.
  const both = `${line} ${(parts[at + 1] ?? '').trim()}`
  if (/^(?:On|Am|Le) /.test(line) && both.length < 250 && WROTE.test(both)) return true
  return HEADER.test(line) && HEADER_GOES_ON.test([line, ...parts.slice(at + 1, at + 5)].join('\n'))
}

/** Where the last lines begin that are all so; the first line of a letter is always its own. */
function startOfRun(parts: readonly string[], from: number, to: number, is: (part: string) => boolean): number {
  let start = to
  while (start > from + 1 && is(parts[start - 1] ?? '')) start -= 1
  return start
}

function isQuoted(part: string): boolean {
  return part.trim() === '' || part.startsWith('>')
}
