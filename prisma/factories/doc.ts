/** Where the text of the file begins, and the page that tells which letters are deleted. */
const TEXT = 0x600
const PAGE = 0x400

type Made = { deleted?: [number, number]; locked?: boolean; pieces?: [number, number][] }

/** A Word file of 1997 with this text, in which \r ends a paragraph. A hostile one has pieces that lead anywhere. */
export function docOf(
  text: string,
  { deleted, locked = false, pieces = [[TEXT, text.length]] }: Made = {},
): Uint8Array {
  const file = Buffer.alloc(Math.max(0x2000, TEXT + text.length * 2))
  file.writeUInt16LE(0xa5ec, 0)
  file.writeUInt16LE(0x0200 | (locked ? 0x0100 : 0), 0x0a)
  file.writeUInt32LE(text.length, 0x4c)
  file.write(text, TEXT, 'utf16le')
  const table = Buffer.alloc(0x1000)
  const clx = clxOf(pieces)
  clx.copy(table)
  file.writeUInt32LE(clx.length, 0x01a6)
  if (deleted) markDeleted(file, table, deleted)
  return compoundOf({ WordDocument: file, '1Table': table })
}

function clxOf(pieces: [number, number][]): Buffer {
  const clx = Buffer.alloc(5 + 4 + pieces.length * 12)
  clx.writeUInt8(2, 0)
  clx.writeUInt32LE(clx.length - 5, 1)
  let letters = 0
  for (const [at, [place, length]] of pieces.entries()) {
    letters += length
    clx.writeUInt32LE(letters, 5 + (at + 1) * 4)
    clx.writeUInt32LE(place, 5 + (pieces.length + 1) * 4 + at * 8 + 2)
  }
  return clx
}

function markDeleted(file: Buffer, table: Buffer, [from, to]: [number, number]): void {
  file.writeUInt32LE(0x800, 0xfa)
  file.writeUInt32LE(12, 0xfe)
  table.writeUInt32LE(PAGE / 512, 0x808)
  file.writeUInt32LE(TEXT + from * 2, PAGE)
  file.writeUInt32LE(TEXT + to * 2, PAGE + 4)
  file.writeUInt8(250, PAGE + 8)
  file.set([3, 0x00, 0x08, 1], PAGE + 500)
  file.writeUInt8(1, PAGE + 511)
}

const END = 0xfffffffe
const SECTOR = 512

/** A compound file of streams of 4,096 bytes and more. */
export function compoundOf(streams: Record<string, Buffer>): Uint8Array {
  const chains: number[] = [0xfffffffd, END]
  const sectors: Buffer[] = []
  const entries: Buffer[] = [entryOf('Root Entry', 5, END, 0, 1)]
  for (const [at, [name, content]] of Object.entries(streams).entries()) {
    const count = Math.ceil(content.length / SECTOR)
    const start = chains.length
    for (let one = 0; one < count; one += 1) chains.push(one === count - 1 ? END : start + one + 1)
    sectors.push(Buffer.concat([content, Buffer.alloc(count * SECTOR - content.length)]))
    const isLast = at === Object.keys(streams).length - 1
    entries.push(entryOf(name, 2, start, content.length, 0xffffffff, isLast ? 0xffffffff : at + 2))
  }
  const fat = Buffer.alloc(SECTOR, 0xff)
  for (const [at, next] of chains.entries()) fat.writeUInt32LE(next, at * 4)
  const directory = Buffer.concat([...entries, Buffer.alloc(SECTOR)]).subarray(0, SECTOR)
  return Buffer.concat([headerOf(), fat, directory, ...sectors])
}

function headerOf(): Buffer {
  const header = Buffer.alloc(SECTOR, 0xff)
  header.fill(0, 0, 76)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48)
  header.writeUInt32LE(4_096, 56)
  header.writeUInt32LE(END, 60)
  header.writeUInt32LE(END, 68)
  header.writeUInt32LE(0, 76)
  return header
}

function entryOf(name: string, type: number, start: number, size: number, child: number, right = 0xffffffff): Buffer {
  const entry = Buffer.alloc(128)
  entry.write(name, 0, 'utf16le')
  entry.writeUInt16LE(name.length * 2 + 2, 64)
  entry.writeUInt8(type, 66)
  entry.writeUInt32LE(0xffffffff, 68)
  entry.writeUInt32LE(right, 72)
  entry.writeUInt32LE(child, 76)
  entry.writeUInt32LE(start, 116)
  entry.writeUInt32LE(size, 120)
  return entry
}
