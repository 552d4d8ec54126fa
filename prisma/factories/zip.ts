import { crc32, deflateRawSync } from 'node:zlib'

type Made = {
  name: string
  content: string | Uint8Array
  localName?: string
  says?: number
  flags?: number
  mode?: number
}

/** A ZIP of these members. A hostile one says other things of its members than are true: another name where it lies, another size. */
export function zipOf(members: Record<string, string | Uint8Array> | Made[]): Uint8Array {
  const made: Made[] = Array.isArray(members)
    ? members
    : Object.entries(members).map(([name, content]) => ({ name, content }))
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const one of made) {
    const raw = typeof one.content === 'string' ? Buffer.from(one.content) : Buffer.from(one.content)
    const packed = deflateRawSync(raw)
    const fields = fieldsOf(one, raw, packed.length)
    const local = header(0x04034b50, 30, one.localName ?? one.name, fields, 4)
    const central = header(0x02014b50, 46, one.name, fields, 6)
    central.writeUInt32LE(((one.mode ?? 0o100644) << 16) >>> 0, 38)
    central.writeUInt32LE(offset, 42)
    files.push(local, packed)
    directory.push(central)
    offset += local.length + packed.length
  }
  const end = Buffer.alloc(22)
  const listed = Buffer.concat(directory)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(made.length, 8)
  end.writeUInt16LE(made.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, listed, end])
}

type Fields = { flags: number; crc: number; packed: number; size: number }

function fieldsOf(one: Made, raw: Buffer, packed: number): Fields {
  return { flags: 0x800 | (one.flags ?? 0), crc: crc32(raw), packed, size: one.says ?? raw.length }
}

function header(
  signature: number,
  length: number,
  name: string,
  { flags, crc, packed, size }: Fields,
  at: number,
): Buffer {
  const bytes = Buffer.alloc(length)
  bytes.writeUInt32LE(signature, 0)
  bytes.writeUInt16LE(20, at)
  bytes.writeUInt16LE(flags, at + 2)
  bytes.writeUInt16LE(8, at + 4)
  bytes.writeUInt32LE(crc, at + 10)
  bytes.writeUInt32LE(packed, at + 14)
  bytes.writeUInt32LE(size, at + 18)
  bytes.writeUInt16LE(Buffer.byteLength(name), at + 22)
  return Buffer.concat([bytes, Buffer.from(name)])
}
