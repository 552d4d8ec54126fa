import { childrenOf, type Element } from '../xml.ts'
import { attr, firstOf, wordsOf } from './field.ts'
import { inLanguage, nameIn } from './language.ts'

/** The main headline. */
export function headlineOf(content: Element | null, language: string | null): string | null {
  const lines = content ? childrenOf(content, 'headline') : []
  const main = lines.filter((one) => /(?:^|:)(?:main|headline)?$/.test(attr(one, 'role')))
  return firstOf(wordsOf(inLanguage(main.length > 0 ? main : lines, language)))
}

/** A headline below the headline. */
export function subHeadlineOf(content: Element | null, language: string | null): string | null {
  const lines = content ? childrenOf(content, 'headline') : []
  return firstOf(
    wordsOf(
      inLanguage(
        lines.filter((one) => /sub|deck/i.test(codeIn(attr(one, 'role')))),
        language,
      ),
    ),
  )
}

/** A description in a role whose code fits. */
export function descriptionOf(content: Element | null, role: RegExp, language: string | null): string | null {
  const all = content ? childrenOf(content, 'description') : []
  return firstOf(
    wordsOf(
      inLanguage(
        all.filter((one) => role.test(codeIn(attr(one, 'role')))),
        language,
      ),
    ),
  )
}

/** The caption that a picture's item gives it. */
export function captionOf(content: Element | null): string | null {
  return descriptionOf(content, /^(?:caption)?$/i, null) ?? descriptionOf(content, /^/, null)
}

/** The code behind the prefix of its vocabulary. */
export function codeIn(qcode: string): string {
  return qcode.replace(/^.*[:/#]/, '')
}

/** A party by its name, its words, or the code that its vocabulary has for it. */
export function partyOf(party: Element | null, language: string | null): string | null {
  return firstOf(nameIn(party, language), attr(party, 'literal'), codeIn(attr(party, 'qcode')))
}

/** The people who wrote it, if they are named; who signs as an agency is no person. */
export function creatorsOf(content: Element | null, language: string | null): string[] {
  const creators = content ? childrenOf(content, 'creator') : []
  return creators.flatMap((one) => nameIn(one, language) ?? [])
}
