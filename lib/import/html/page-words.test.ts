import { expect, test } from 'vitest'
import { isPageWords } from './page-words.ts'

test.each([
  'Advertisement',
  '- Anzeige -',
  'Lire aussi :',
  'Read more…',
  'Sign up for our newsletter and get the news of Port Halden every morning.',
  'You can also get our stories in the Halden Courier app.',
  'I agree that external content is shown to me.',
])('“%s” is the page’s', (line) => {
  expect(isPageWords(line)).toBe(true)
})

test.each([
  'The council wants people to follow the repairs on WhatsApp, Ms Lund said.',
  'More than 2,000 people subscribe to the harbour’s newsletter.',
  'Advertisements for the fair hung all over Port Halden.',
  'The law forbids external content on the pages of the council.',
  'Comments that Mr Lund made on Monday were read out.',
])('“%s” is the story’s', (line) => {
  expect(isPageWords(line)).toBe(false)
})
