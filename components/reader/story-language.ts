import { directionOf } from '#lib/article/article.ts'
import { type Language, languages } from '#lib/person/actor.ts'

/** The language a story's own labels are in: the story's where the site speaks it, else the site's. */
export function labelLanguage(story: string, site: Language): Language {
  return languages.find((language) => language === story.split('-')[0]) ?? site
}

/** `lang` and `dir` for an element in a language, left out where they are the site's own. */
export function languageOf(language: string, site: Language): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return language === site ? {} : { lang: language, dir: directionOf(language) }
}
