/** Letters that lose nothing a searcher would miss, and that Unicode does not take apart. */
const plain: Record<string, string> = {
  ə: 'e',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  '’': "'",
  ʼ: "'",
}

/**
 * Text as search and type-ahead compare it: lower case, without accents, Azerbaijani and Turkish letters as their plain neighbours, so
 * that “Əliyev”, “Eliyev” and “ELİYEV” are one. The same fold is used when writing and when searching.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[əıøłđßæœþð’ʼ]/g, (letter) => plain[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
}
