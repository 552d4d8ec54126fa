import { decode as decodeLegacy } from 'iconv-lite'

/** The code page of a font's character set, as RTF numbers them. */
const pages: Record<number, number> = {
  77: 10_000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

export function pageOfCharset(charset: number): number | null {
  return pages[charset] ?? null
}

const names: Record<number, string> = {
  10000: 'macroman',
  932: 'shiftjis',
  936: 'gbk',
  949: 'cp949',
  950: 'big5',
  65001: 'utf8',
}

/** Bytes of a code page as text; of one that nobody knows as Windows' Western European. */
export function decodePage(bytes: Uint8Array, page: number): string {
  if (bytes.every((byte) => byte < 0x80)) return Buffer.from(bytes).toString('latin1')
  const known = [437, 850, 852, 855, 857, 866, 874, 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258]
  const name = names[page] ?? (known.includes(page) ? `cp${page}` : 'cp1252')
  return decodeLegacy(Buffer.from(bytes), name)
}
