/** The most a file may have, in bytes. */
export const LARGEST = 20_000_000

/**
 * Why a file is no copy: it is empty, too large (values: limit and size in MB), no text (value: the kind it seems to be), has NUL bytes,
 * has nothing but a header's furniture, is no well-formed XML (value: what is wrong), declares entities of its own, is nested too deep or
 * grows too large, is not what it says it is (value: the format), is an archive that grows too large (values: limit in MB, members) or has
 * names and places that do not hold together, is locked with a password, lies too deep in archives and letters, takes too long (value:
 * seconds), cannot be read within the memory there is for it, or cannot be read now, which is not the file's fault. The words for each stand in the message files.
 */
export const importRefusals = [
  'importEmpty',
  'importTooLarge',
  'importBinary',
  'importNul',
  'importNoText',
  'importXmlBroken',
  'importXmlEntities',
  'importXmlTooLarge',
  'importBroken',
  'importArchiveTooLarge',
  'importArchiveUnsafe',
  'importLocked',
  'importNested',
  'importTooSlow',
  'importTooMuch',
  'importNotNow',
] as const

export type ImportRefusal = { code: (typeof importRefusals)[number]; values?: Record<string, string | number> }

const latin = (text: string) => [...text].map((letter) => letter.charCodeAt(0))
/** How other kinds of files begin. Two letters may also be a text's own: those files have zero bytes near. */
const signatures: [number[], string][] = [
  [latin('%PDF-'), 'PDF'],
  [latin('{\\rtf'), 'RTF'],
  [latin('PK\x03\x04'), 'ZIP or Word'],
  [latin('PK\x05\x06'), 'ZIP'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'Word'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG'],
  [[0xff, 0xd8, 0xff], 'JPEG'],
  [latin('GIF87a'), 'GIF'],
  [latin('GIF89a'), 'GIF'],
  [latin('II*\0'), 'TIFF'],
  [latin('MM\0*'), 'TIFF'],
  [[0x1f, 0x8b], 'gzip'],
  [latin('BZh'), 'bzip2'],
  [[0xfd, ...latin('7zXZ')], 'xz'],
  [latin('7z\xbc\xaf'), '7-Zip'],
  [latin('Rar!\x1a'), 'RAR'],
  [latin('OggS\0'), 'Ogg'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [latin('MZ'), 'a program'],
  [latin('BM'), 'BMP'],
  [latin('RIFF'), 'WebP, WAV or AVI'],
  [latin('ID3'), 'MP3'],
]
const LONG_ENOUGH = 5
const HEAD = 512

/** Why a file of so many bytes is not read, which a screen can ask before sending it; null if it may be. */
export function whyNotSize(bytes: number): ImportRefusal | null {
  if (bytes === 0) return { code: 'importEmpty' }
  if (bytes <= LARGEST) return null
  return { code: 'importTooLarge', values: { limit: LARGEST / 1_000_000, size: Math.ceil(bytes / 1_000_000) } }
}

/** The most letters a text may have to be looked at; a story may have far fewer. */
const LONGEST_TEXT = 2_000_000

/** Why a text of so many letters, marks of form included, is not read; null if it is. */
export function whyNotLetters(letters: number): ImportRefusal | null {
  return letters > LONGEST_TEXT ? { code: 'importXmlTooLarge' } : null
}

/** Why these bytes cannot be copy, from their number and their first few; null if they may be. */
export function whyNotBytes(bytes: Uint8Array): ImportRefusal | null {
  const size = whyNotSize(bytes.length)
  if (size) return size
  const kind = kindOf(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes)
  return kind === null ? null : { code: 'importBinary', values: { kind } }
}

function kindOf(bytes: Uint8Array): string | null {
  const found = signatures.find(([signature]) => signature.every((byte, at) => bytes[at] === byte))
  if (!found) return null
  const [signature, kind] = found
  const isLetters = signature.every((byte) => byte >= 0x20 && byte < 0x7f) && signature.length < LONG_ENOUGH
  return isLetters && !bytes.subarray(0, HEAD).includes(0) ? null : kind
}

/** Why decoded bytes are no text to read; null if they are. */
export function whyNotText(text: string, bytes: Uint8Array, encoding: string): ImportRefusal | null {
  if (isBinary(text)) return { code: 'importBinary', values: { kind: '' } }
  if (!encoding.startsWith('utf-16') && bytes.includes(0)) return { code: 'importNul' }
  return text.trim() === '' ? { code: 'importEmpty' } : null
}

/** Text has hardly any control characters; U+FFFD here are zero bytes or bytes of no encoding. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 4_000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: counting them is the point
  const controls = sample.match(/[\u0001-\u0008\u000b\u000e-\u001f\ufffd]/g)?.length ?? 0
  return controls > sample.length / 20
}
