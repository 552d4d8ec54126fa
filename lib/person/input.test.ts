import { expect, test } from 'vitest'
import {
  acceptInput,
  changePasswordInput,
  changeRoleInput,
  inviteInput,
  renameInput,
  signInInput,
  suspendInput,
} from './input.ts'

test('an address is trimmed and lower-cased: nobody has two accounts by a capital', () => {
  expect(inviteInput.parse({ email: '  Mara.Quill@Example.TEST ', role: 'editor' }).email).toBe(
    'mara.quill@example.test',
  )
})

test.each([
  'attacker@evil.test,victim@news.test',
  '"victim@news.test"@evil.test',
  'a@b@c',
  'a@news.test\r\nBcc: b@evil.test',
  'Mara Quill <mara@news.test>',
  `${'x'.repeat(320)}@news.test`,
  'mara@localhost',
  '',
])('%j is no single address', (email) => {
  expect(inviteInput.safeParse({ email, role: 'editor' }).success).toBe(false)
})

const strange: unknown[] = [
  { not: '' },
  { contains: '' },
  { startsWith: 'a' },
  ['x'],
  { set: 'admin' },
  { connect: { id: 1 } },
  7,
  new Date(),
  new Map(),
  new Set(),
  new File(['x'], 'x.txt'),
  2 ** 53 + 1,
  Number.NaN,
  -0,
  null,
  undefined,
  true,
]

const id = '01900000-0000-7000-8000-000000000000'
const token = 'k'.repeat(43)
const good = [
  [signInInput, { email: 'mara@news.test', password: 'a quiet harbour town' }],
  [inviteInput, { email: 'mara@news.test', role: 'editor' }],
  [acceptInput, { token, name: 'Mara Quill', password: 'a quiet harbour town', language: 'az' }],
  [changeRoleInput, { id, role: 'editor' }],
  [suspendInput, { id, reason: 'Left the newsroom' }],
  [renameInput, { name: 'Mara Quill' }],
  [changePasswordInput, { currentPassword: 'a quiet harbour town', password: 'a loud harbour town' }],
] as const

test('what people send is read', () => {
  for (const [schema, input] of good) expect(schema.safeParse(input).success).toBe(true)
})

test('no value may be anything but the text it should be', () => {
  for (const [schema, input] of good) {
    for (const name of Object.keys(input)) {
      for (const value of strange) expect(schema.safeParse({ ...input, [name]: value }).success).toBe(false)
    }
  }
})

test('no column is written that the form does not have', () => {
  const more = [
    'role2',
    'passwordHash',
    'suspendedAt',
    'createdAt',
    'slug',
    'state',
    'version',
    'isActive',
    '__proto__x',
  ]
  for (const [schema, input] of good) {
    for (const name of more) expect(schema.safeParse({ ...input, [name]: 'admin' }).success).toBe(false)
  }
})
