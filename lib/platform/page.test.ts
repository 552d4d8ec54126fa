import { expect, test } from 'vitest'
import { newId } from './ids.ts'
import { cursorOf, readCursor } from './page.ts'

test('a cursor comes back as it was, before 1970 too', () => {
  const id = newId()
  for (const at of [new Date(0), new Date('1958-03-01T00:00:00Z'), new Date('2026-11-23T10:15:30.123Z')]) {
    expect(readCursor(cursorOf(at, id))).toEqual({ at, id })
  }
})

test.each([undefined, null, '', '.', 'zzz', 'kz.not-an-id', "1'.or 1=1", `${'9'.repeat(40)}.${newId()}`])(
  '%s is no cursor',
  (text) => {
    expect(readCursor(text)).toBeNull()
  },
)
