/** The streams of a compound file (the frame of old Office files): by name, those that stand in no folder of it. */
export type Compound = (name: string) => Uint8Array | null

const FREE = 0xfffffff0
const STREAM = 2
const ROOT = 5

type Table = Uint32Array
type Entry = { name: string; type: number; left: number; right: number; child: number; start: number; size: number }

/**
 * Opens a compound file; null where it is damaged. Chains and trees that lead back into themselves end where they do, so no file takes
 * longer than its length.
 */
export function openCompound(bytes: Uint8Array): Compound | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 512) return null
  const size = 1 << view.getUint16(30, true)
  if (size !== 512 && size !== 4_096) return null
  const sectors = Math.ceil(bytes.length / size) - 1
  const fat = tableOf(join(bytes, size, fatSectors(view, size, sectors)))
  const stream = (start: number) => join(bytes, size, chain(fat, start))
  const entries = entriesIn(stream(view.getUint32(48, true)))
  const root = entries.find(({ type }) => type === ROOT)
  if (!root) return null
  const shortTable = tableOf(stream(view.getUint32(60, true)))
  const shorts = stream(root.start)
  const shortest = view.getUint32(56, true)
  return (name) => {
    const entry = topEntries(entries, root).find((one) => one.type === STREAM && one.name === name)
    if (!entry) return null
    const whole = entry.size < shortest ? join(shorts, 64, chain(shortTable, entry.start), 0) : stream(entry.start)
    return whole.subarray(0, entry.size)
  }
}

/** Where the table of chains itself lies: the first 109 of its sectors stand in the header, the others in a chain of their own. */
function fatSectors(view: DataView, size: number, sectors: number): number[] {
  const found = Array.from({ length: 109 }, (_, at) => view.getUint32(76 + at * 4, true))
  let next = view.getUint32(68, true)
  for (let read = 0; next < FREE && read <= sectors / (size / 4); read += 1) {
    const at = (next + 1) * size
    if (at + size > view.byteLength) break
    for (let slot = 0; slot < size / 4 - 1; slot += 1) found.push(view.getUint32(at + slot * 4, true))
    next = view.getUint32(at + size - 4, true)
  }
  return [...new Set(found)].filter((sector) => sector < sectors)
}

function tableOf(bytes: Uint8Array): Table {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => view.getUint32(at * 4, true))
}

function chain(table: Table, start: number): number[] {
  const sectors = new Set<number>()
  for (let next = start; next < table.length && !sectors.has(next); next = table[next] ?? FREE) sectors.add(next)
  return [...sectors]
}

/** Sectors one behind the other; in a file their count begins behind the header. */
function join(bytes: Uint8Array, size: number, sectors: number[], header = 1): Uint8Array {
  const whole = new Uint8Array(sectors.length * size)
  for (const [at, sector] of sectors.entries())
    whole.set(bytes.subarray((sector + header) * size, (sector + header + 1) * size), at * size)
  return whole
}

function entriesIn(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: Math.floor(bytes.length / 128) }, (_, index) => {
    const at = index * 128
    const length = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2))
    return {
      name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length)),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    }
  })
}

/** Documents that are embedded in the file stand in folders of it and have streams of the same names. */
function topEntries(entries: Entry[], root: Entry): Entry[] {
  const found = new Set<Entry>()
  const waiting = [root.child]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entry = entries[next]
    if (!entry || found.has(entry)) continue
    found.add(entry)
    waiting.push(entry.left, entry.right)
  }
  return [...found]
}
