import { childrenOf, type Element } from '../xml.ts'
import { attr, wordsOf } from './field.ts'

/** Of elements that say the same in several languages the one in this language, else in English, else the first. */
export function inLanguage(elements: readonly Element[], language: string | null): Element | null {
  const spoken = elements.filter((one) => wordsOf(one) !== '')
  const isIn = (tag: string) => (one: Element) => tag !== '' && attr(one, 'lang').toLowerCase().split('-')[0] === tag
  const own = (language ?? '').toLowerCase().split('-')[0] ?? ''
  return (
    spoken.find(isIn(own)) ??
    spoken.find((one) => attr(one, 'lang') === '') ??
    spoken.find(isIn('en')) ??
    spoken[0] ??
    null
  )
}

/** The name that an element gives in this language; null without any. */
export function nameIn(element: Element | null, language: string | null): string | null {
  return element ? wordsOf(inLanguage(childrenOf(element, 'name'), language)) || null : null
}
