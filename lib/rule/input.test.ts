import { expect, test } from 'vitest'
import { ruleInput } from './input.ts'

const id = '019a0000-0000-7000-8000-000000000001'
const reasons = (typed: Record<string, unknown>) => {
  const parsed = ruleInput.safeParse({ name: 'Football to Sport', ...typed })
  return parsed.success ? [] : parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message])
}

test('a rule asks for something and does something, and publishes only what it uses', () => {
  expect(reasons({ words: 'football', sectionId: id })).toEqual([])
  expect(reasons({ sectionId: id })).toEqual([['words', 'ruleAsksNothing']])
  expect(reasons({ words: 'football' })).toEqual([['use', 'ruleDoesNothing']])
  expect(reasons({ words: 'football', sectionId: id, publishAfterMinutes: '5' })).toEqual([
    ['use', 'rulePublishNeedsUse'],
  ])
})

test('what is out of bounds names its field', () => {
  expect(reasons({ words: 'x', use: 'on' })[0]?.[0]).toBe('words.0')
  expect(reasons({ words: 'football', use: 'on', urgencyAtMost: '10' })).toEqual([['urgencyAtMost', 'invalid']])
  expect(reasons({ words: 'football', use: 'on', publishAfterMinutes: '1441' })).toEqual([
    ['publishAfterMinutes', 'invalid'],
  ])
  expect(reasons({ words: 'football', use: 'on', publishAfterMinutes: '-1' })).toEqual([
    ['publishAfterMinutes', 'invalid'],
  ])
  expect(reasons({ words: 'football', use: 'on', enabledAt: '2031-01-01' })).toHaveLength(1)
})

test('words are lines without repetition; what is left empty is not asked', () => {
  expect(ruleInput.parse({ name: 'Cups', words: ' ferry  cup \n\nferry cup\nregatta', use: 'on' })).toEqual({
    name: 'Cups',
    agencyId: null,
    channelId: null,
    words: ['ferry cup', 'regatta'],
    tag: null,
    urgencyAtMost: null,
    language: null,
    sectionId: null,
    tagIds: [],
    assignToId: null,
    use: true,
    publishAfterMinutes: null,
  })
})
