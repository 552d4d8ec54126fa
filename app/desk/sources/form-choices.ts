import { languageName, storyLanguages } from '#lib/article/languages.ts'
import type { Language } from '#lib/person/actor.ts'

/** What the form of an agency offers to choose from. */
export function formChoices(language: Language) {
  return {
    languages: storyLanguages.map((code) => ({ code, name: languageName(code, language) })),
    zones: ['UTC', ...Intl.supportedValuesOf('timeZone')],
  }
}
