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
  [
    '“The wall was bad. The wall is good,” Mayor Ada Quill said on Monday.',
    '“The wall was bad. The wall is good,” Mayor Ada Quill says',
  ],
  [
    'The council paid for ships which, according to Ada Quist, were never built.',
    'The council paid for ships which, according to Ada Quist, were never built',
  ],
  [
    'The bridge will close, Mayor Ada Quill said during a call with the envoy of Halden, Jens Olden, on May 3.',
    'The bridge will close, Mayor Ada Quill says',
  ],
  [
    'The bridge will close, engineers hired by the council said.',
    'The bridge will close, engineers hired by the council say',
  ],
  ['Ada Quill, 54, said in her yearly report on Monday that the bridge is old.', 'Ada Quill: the bridge is old'],
  [
    'The bridge will close, Trade and Transport Minister Ada Quill said.',
    'The bridge will close, Trade and Transport Minister Ada Quill says',
  ],
  [
    'The bridge will close, Ada Quill and Transport Minister Tam Osgood said.',
    'The bridge will close, Ada Quill and Transport Minister Tam Osgood say',
  ],
  [
    'The bridge over the river Sella will be closed for the whole of the winter, Trade and Transport Minister Ada Quill said.',
    'The bridge over the river Sella will be closed for the whole of the winter, Ada Quill says',
  ],
  ['“The bridge will stand”, the mayor said.', '“The bridge will stand”, mayor says'],
  [
    'The bridge will close, officials familiar with the plan said.',
    'The bridge will close, officials familiar with the plan say',
  ],
  [
    'The bridge will close, the harbour office and the mayor said.',
    'The bridge will close, harbour office and the mayor say',
  ],
  [
    'The bridge will close, the Ministry of Ferries and Roads said.',
    'The bridge will close, Ministry of Ferries and Roads says',
  ],
  [
    'The EU’s envoy, Ada Quist, said on Monday that the talks had failed.',
    'EU’s envoy Ada Quist: the talks had failed',
  ],
])('%s becomes %s', (text, headline) => {
  expect(derived(text)).toBe(headline)
})

test.each([
  ['somebody unnamed', 'The bridge is the safest in the country, he said on Tuesday.'],
  ['an accusation', `The council accused the harbour office of hiding the costs of the wall, ${'which '.repeat(30)}.`],
  ['a quotation', 'The wall is “the best that money can buy in this part of the world” and cheap.'],
  ['a fragment', 'Rain today.'],
  [
    'one of several who speak',
    'The bridge over the river Sella will be closed for the winter, Governor Ada Quist and Deputy Mayor Tam Osgood said on Monday.',
  ],
  ['a source behind the speaker', 'The ferry sank on Monday, Wexpress reported, citing police.'],
  ['a source beside the speaker', 'Wexpress, citing police, said on Monday that the ferry had sunk.'],
  ['what was not said', 'The ministry has not said that the bridge is safe.'],
  ['nobody', 'No officials said on Monday that the bridge is unsafe.'],
  ['somebody who was told', 'Ada Quist was told on Monday that the bridge is safe.'],
  ['half a sentence', 'More than 200 houses, the governor said, were flooded in the valley.'],
  ['what came before the claim', 'After two days of talks in Oldmoor, the ministry said it would close the bridge.'],
  ['how somebody came to speak', 'Speaking in Oldmoor on Monday, Ada Quist said.'],
  ['a speaker inside another’s sentence', 'The court heard the defendant said on Monday that he would pay.'],
  ['words that are no claim', 'Ada Quist said a prayer for those who were killed in the storm.'],
  ['somebody meant by a pronoun', 'According to him, the bridge is old and nobody uses it any more.'],
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

const wordsOf = (text: string) => [...text.toLowerCase().matchAll(/[\p{L}’']+/gu)].map(([word]) => word)

test('no word of a headline comes from anywhere but the first sentence, but for say and says', () => {
  const claim = fc.constantFrom(
    'it would close the bridge',
    'the wall is safe',
    'two ships were lost',
    'its boats will wait',
  )
  const speaker = fc.constantFrom(
    'Mayor Ada Quill',
    'The harbour office',
    "Wexcombe's fishers",
    'Police',
    'Doctors and nurses',
  )
  const shape = fc.constantFrom(
    'WHO said Monday that WHAT.',
    'WHO said on Monday WHAT.',
    'WHO told reporters on Monday that WHAT.',
    'WHO, who came late, said that WHAT.',
    'According to WHO, WHAT.',
    'Ships are late because WHAT, WHO said on Monday.',
    '“Ships are late and WHAT,” WHO said in Wexcombe.',
    'Ships are late because WHAT, according to WHO.',
  )
  fc.assert(
    fc.property(claim, speaker, shape, (what, who, words) => {
      const lede = words.replace('WHO', () => who).replace('WHAT', () => what)
      const known = wordsOf(lede)
      const headline = derived(lede)
      expect(headline.toLowerCase()).toContain(who.toLowerCase().replace(/^the /, ''))
      expect(wordsOf(headline).filter((word) => !known.includes(word) && !/^says?$/.test(word))).toEqual([])
    }),
  )
})
