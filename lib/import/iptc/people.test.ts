import { expect, test } from 'vitest'
import { registryOf } from '../registry.ts'
import { peopleIn } from './people.ts'

test.each([
  ['By Mara Ellingsen', ['Mara Ellingsen']],
  ['Mara Ellingsen and Ada d’Quill', ['Mara Ellingsen', 'Ada d’Quill']],
  ['By Mara Ellingsen, Harbour Correspondent', ['Mara Ellingsen']],
  ['Von Mara Ellingsen und Ada Quill, dpa', ['Mara Ellingsen', 'Ada Quill']],
  ['Mara Ellingsen with Tomas Wexley in Port Halden', ['Mara Ellingsen', 'Tomas Wexley']],
  ['BY MARA ELLINGSEN', ['MARA ELLINGSEN']],
  ['Mara Ellingsen / Reuters', ['Mara Ellingsen']],
  ['HNA-AFP', ['HNA-AFP']],
  ['', []],
])('“%s” names %j', (text, people) => {
  expect(peopleIn(text, registryOf())).toEqual(people)
})
