/** A stretch of the file from one byte to another, and what is set for the text there. */
export type Look = { from: number; to: number; style: number; sets: ReadonlyMap<number, number> }

const PAGE = 512

/** How many bytes a setting's value has, by the last three bits of its name; 6 says its own length. */
const lengths = [1, 1, 2, 4, 2, 2, -1, 3]

type Kind = 'letters' | 'paragraphs'

/**
 * What is set for letters or paragraphs, in the order of the file. A table lists pages of 512 bytes; each lists stretches of text and, from
 * its end, what is set for them.
 */
export function looksOf(file: Uint8Array, table: Uint8Array, kind: Kind): Look[] {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
  const count = Math.floor((table.length - 4) / 8)
  const pages = new Set<number>()
  for (let at = 0; at < count; at += 1) pages.add(view.getUint32((count + 1 + at) * 4, true) & 0x3fffff)
  return [...pages]
    .flatMap((page) => looksOn(file.subarray(page * PAGE, (page + 1) * PAGE), kind))
    .sort((a, b) => a.from - b.from)
}

function looksOn(page: Uint8Array, kind: Kind): Look[] {
  if (page.length < PAGE) return []
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
  const count = page[PAGE - 1] ?? 0
  const step = kind === 'letters' ? 1 : 13
  if ((count + 1) * 4 + count * step >= PAGE) return []
  return Array.from({ length: count }, (_, at) => {
    const place = (page[(count + 1) * 4 + at * step] ?? 0) * 2
    const range = { from: view.getUint32(at * 4, true), to: view.getUint32((at + 1) * 4, true) }
    return { ...range, ...(place === 0 ? { style: 0, sets: new Map() } : settings(page, place, kind)) }
  })
}

function settings(page: Uint8Array, place: number, kind: Kind): Pick<Look, 'style' | 'sets'> {
  const size = page[place] ?? 0
  if (kind === 'letters') return { style: 0, sets: setsIn(page.subarray(place + 1, place + 1 + size)) }
  const start = size === 0 ? place + 2 : place + 1
  const end = size === 0 ? start + 2 * (page[place + 1] ?? 0) : start + 2 * size - 1
  const style = (page[start] ?? 0) | ((page[start + 1] ?? 0) << 8)
  return { style, sets: setsIn(page.subarray(start + 2, end)) }
}

function setsIn(bytes: Uint8Array): Map<number, number> {
  const sets = new Map<number, number>()
  let at = 0
  while (at + 2 < bytes.length) {
    const name = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
    const fixed = lengths[name >> 13] ?? 1
    sets.set(name, bytes[at + 2] ?? 0)
    at += 2 + (fixed === -1 ? 1 + (bytes[at + 2] ?? 0) : fixed)
  }
  return sets
}

/** What is set at a byte of the file. */
export function lookAt(looks: readonly Look[], byte: number): Look | null {
  let low = 0
  let high = looks.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const look = looks[middle]
    if (!look) return null
    if (byte < look.from) high = middle - 1
    else if (byte >= look.to) low = middle + 1
    else return look
  }
  return null
}
