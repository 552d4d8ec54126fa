import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { languages } from '#lib/person/actor.ts'
import { auditDetail, auditNouns, auditSentence, auditVerbs } from './audit-words.ts'

/** Every verb that a file of lib writes into the log: the texts like 'noun.verb' in what follows `recordAudit(`. */
function recordedVerbs(): string[] {
  const folder = join(import.meta.dirname, '..')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  const found = files.flatMap((file) => {
    const calls = readFileSync(join(folder, file), 'utf8').split('recordAudit(').slice(1)
    return calls.flatMap((call) =>
      [...call.slice(0, 300).matchAll(/'([a-z]+\.[a-zA-Z]+)'/g)].map((match) => match[1] ?? ''),
    )
  })
  return [...new Set(found)]
}

test('everything that is recorded can be read as a sentence', () => {
  const recorded = recordedVerbs()
  expect(recorded.length).toBeGreaterThan(20)
  expect(recorded.filter((verb) => !auditVerbs.includes(verb))).toEqual([])
})

test('a sentence names what it is about, in every language, and prints strange names as they are', () => {
  const label = `<img src=x onerror=alert(1)> {{7*7}} \${7*7} '"><svg onload>`
  for (const language of languages) {
    for (const verb of auditVerbs) expect(auditSentence(language, verb, label)).toContain(label)
  }
})

test('what has no name is said to have none; several pieces of copy need none', () => {
  expect(auditSentence('en', 'article.create', '')).toBe('Started “untitled”')
  expect(auditSentence('en', 'wire.import', '')).toBe('Imported copy')
  expect(auditSentence('en', 'wire.import', 'Ferry sails')).toBe('Imported copy: Ferry sails')
})

test('every verb stands under a noun that one can choose', () => {
  expect(new Set(auditVerbs.map((verb) => verb.split('.')[0]))).toEqual(new Set(auditNouns))
})

test('a change of role says what became what, in words', () => {
  const detail = { from: 'reporter', to: 'editor' }
  expect(auditDetail('en', { thing: 'person', detail })).toEqual(['Reporter → Editor'])
  expect(auditDetail('ru', { thing: 'person', detail })).toEqual(['Корреспондент → Редактор'])
})

test('a reason is quoted; what nobody can read is left out', () => {
  expect(auditDetail('en', { thing: 'person', detail: { reason: 'Left the newsroom', revision: 'x' } })).toEqual([
    'Reason: Left the newsroom',
  ])
})
