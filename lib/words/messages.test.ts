import { expect, test } from 'vitest'
import { languages } from '#lib/person/actor.ts'
import { messagesFor } from './messages.ts'

/** Every key of a message tree as a path, with the placeholders its text has. */
function keysOf(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [
          `${path}${key} ${(value.match(/\{\s*\w+\s*(?=[,}])/g) ?? [])
            .map((hole) => hole.replace(/\W/g, ''))
            .sort()
            .filter((hole, at, all) => all[at - 1] !== hole)
            .join(',')}`,
        ]
      : keysOf(value, `${path}${key}.`),
  )
}

test.each(languages.filter((language) => language !== 'en'))(
  '%s says everything English says, with the same values',
  (language) => {
    expect(keysOf(messagesFor(language)).sort()).toEqual(keysOf(messagesFor('en')).sort())
  },
)
