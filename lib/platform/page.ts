import { isId } from './ids.ts'

/** Where a page of a list ended: the time it is ordered by and the id that breaks ties. */
export type Cursor = { at: Date; id: string }

/** A cursor as it stands in an address: the milliseconds in base 36, a dot, the id. */
export function cursorOf(at: Date, id: string): string {
  return `${at.getTime().toString(36)}.${id}`
}

/** Reads a cursor from an address; anything malformed is no cursor, so the list starts at its beginning. */
export function readCursor(text: string | undefined | null): Cursor | null {
  const [, time, id] = /^(-?[0-9a-z]{1,9})\.([0-9a-f-]{36})$/.exec(text ?? '') ?? []
  if (time === undefined || id === undefined || !isId(id)) return null
  const at = new Date(Number.parseInt(time, 36))
  return Number.isNaN(at.getTime()) ? null : { at, id }
}

/** The rows behind the cursor, in an order newest first: a where-clause that an index on (column desc, id desc) serves. */
export function after<Column extends string>(column: Column, cursor: Cursor) {
  return {
    AND: [
      { [column]: { lte: cursor.at } },
      { OR: [{ [column]: { lt: cursor.at } }, { [column]: cursor.at, id: { lt: cursor.id } }] },
    ],
  }
}
