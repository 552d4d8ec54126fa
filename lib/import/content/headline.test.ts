import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deriveHeadline } from './headline.ts'

const derived = (text: string, language = 'en') => deriveHeadline([text], language)?.value ?? ''

test.each([
  [
    'The bridge is the safest in the country, Mayor Ada Quill said on Tuesday.',
    'The bridge is the safest in the country, Mayor Ada Quill says',
  ],
  [
    'The harbour office said on Monday that the wall will stand for a century.',
    'Harbour office: the wall will stand for a century',
  ],
  [
    'Two ships sank off Wexcombe, according to the harbour office, on Monday.',
    'Two ships sank off Wexcombe, harbour office says',
  ],
  [
    'Trade between Marland and Halden was discussed at a meeting in Wexcombe, the ministry reported on May 6.',
    'Marland, Halden discuss trade, ministry says',
  ],
  [
    'The harbour of Wexcombe reopened with a concert and three ships.',
    'The harbour of Wexcombe reopened with a concert and three ships',
  ],
])('%s becomes %s', (text, headline) => {
  expect(derived(text)).toBe(headline)
})

test.each([
  ['somebody unnamed', 'The bridge is the safest in the country, he said on Tuesday.'],
  ['an accusation', `The council accused the harbour office of hiding the costs of the wall, ${'which '.repeat(30)}.`],
  ['a quotation', 'The wall is “the best that money can buy in this part of the world” and cheap.'],
  ['a fragment', 'Rain today.'],
])('%s yields no headline rather than a claim without its speaker', (_what, text) => {
  expect(derived(text)).toBe('')
})

test.each(['az', 'ru', 'de'])('a language without rules has no derived headline', (language) => {
  expect(derived('The harbour of Wexcombe reopened with a concert.', language)).toBe('')
})

test('whoever speaks in a first sentence speaks in its headline, or there is none', () => {
  const verb = fc.constantFrom(
    'said',
    'stated',
    'claimed',
    'insisted',
    'warned',
    'alleged',
    'believes',
    'told reporters',
  )
  const speaker = fc.constantFrom('Mayor Ada Quill', 'the harbour office', 'Mara Fenwick, a fisher,')
  const claim = fc.constantFrom('the wall is safe', 'nobody was hurt', 'the enemy of the town has been beaten for good')
  const late = fc.constantFrom(
    '',
    ' on Tuesday',
    ' during a long meeting with fishers and the council of Wexcombe in May',
  )
  const order = fc.constantFrom('after', 'before')
  fc.assert(
    fc.property(verb, speaker, claim, late, order, (says, who, what, when, where) => {
      const text = where === 'after' ? `${what}, ${who} ${says}${when}.` : `${who} ${says} that ${what}${when}.`
      const headline = derived(text.charAt(0).toUpperCase() + text.slice(1))
      const last = who.replace(/,.*$/, '').split(' ').at(-1) ?? ''
      expect(headline === '' || headline.includes(last)).toBe(true)
    }),
  )
})
