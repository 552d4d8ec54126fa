type Word = { text: string; opens: boolean }

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

/** Titles and other short forms whose full stop ends no sentence; a single capital (an initial) is one as well. */
const shortened =
  /(?:^|[^\p{L}])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Prof|Gen|Col|Maj|Lt|Capt|Sgt|Sen|Rep|Gov|Jr|Sr|No|vs|cən|prof|akad|д-р|г|гг|ул|им|проф|акад|ген|св)$/u

/** Whether a text breaks off behind a short form ("Dr.", "J."), so that no sentence ends there. */
export function endsShortened(text: string): boolean {
  return text.endsWith('.') && shortened.test(text.slice(-9, -1))
}

/**
 * The names in some lines of each text, in order. A name is a capitalised word that does not open a sentence, or one that does if the
 * next word is capitalised too, if it is written in capitals, or if either text has it inside a sentence. Endings after an apostrophe do
 * not count ("Nərgiz's"). Scripts without capitals have no names to be seen here.
 */
export function namesIn(texts: readonly string[], lines: readonly (readonly string[])[]): string[][] {
  const known = new Set(texts.flatMap((text) => text.split('\n').flatMap(certainNames)))
  return lines.map((some) =>
    some.flatMap((line) => {
      const words = wordsIn(line)
      return words.flatMap(({ text, opens }, at) => {
        if (!isCapitalised(text)) return []
        const sure = !opens || isShouted(text) || known.has(stem(text)) || isCapitalised(words[at + 1]?.text ?? '')
        return sure ? [stem(text)] : []
      })
    }),
  )
}

function certainNames(line: string): string[] {
  return wordsIn(line).flatMap(({ text, opens }) => (!opens && isCapitalised(text) ? [stem(text)] : []))
}

function wordsIn(line: string): Word[] {
  let end = 0
  return Array.from(line.matchAll(word), (match) => {
    const between = line.slice(end, match.index)
    const opens = end === 0 || opensSentence(line.slice(0, end), between)
    end = match.index + match[0].length
    return { text: match[0], opens }
  })
}

/** Whether what stands between two words ends a sentence, or begins a quotation, which has a sentence of its own. */
function opensSentence(before: string, between: string): boolean {
  if (/[!?…]|[:—–-]\s*[“„«"‘]|[“„«"]$/u.test(between)) return true
  return /\.["”»“’)\]]*\s/u.test(between) && !shortened.test(before.slice(-8))
}

function isCapitalised(text: string): boolean {
  return /^[\p{Lu}\p{Lt}]/u.test(text) && stem(text) !== 'I'
}

function isShouted(text: string): boolean {
  return /^[\p{Lu}\p{N}]{2,}$/u.test(text)
}

function stem(text: string): string {
  return text.replace(/['’ʼ]\p{Ll}+$/u, '')
}
