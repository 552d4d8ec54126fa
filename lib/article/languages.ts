/** The languages a story can be written in, as BCP 47 tags, those of the newsroom first. */
export const storyLanguages = [
  'en',
  'az',
  'ru',
  'tr',
  'ar',
  'de',
  'es',
  'fa',
  'fr',
  'he',
  'hy',
  'it',
  'ka',
  'kk',
  'nl',
  'pl',
  'pt',
  'uk',
  'ur',
  'uz',
  'zh',
] as const

/** A language's name in the reader's language, with a capital as in a list. */
export function languageName(language: string, inLanguage: string): string {
  const name = new Intl.DisplayNames([inLanguage], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(inLanguage) + name.slice(1)
}
