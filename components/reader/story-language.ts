import { directionOf } from '#lib/article/article.ts'
import { type Language, languages } from '#lib/person/actor.ts'

type InLanguage = { lang?: string; dir?: 'ltr' | 'rtl' }

/** The language a story's own labels are in: the story's where the site speaks it, else the site's. */
export function labelLanguage(story: string, site: Language): Language {
  return languages.find((language) => language === story.split('-')[0]) ?? site
}

/** `lang` and `dir` for an element in a language, left out where they are the site's own. */
export function languageOf(language: string, site: Language): InLanguage {
  return language === site ? {} : { lang: language, dir: directionOf(language) }
}

/** `lang` and `dir` for labels in one of the site's languages inside a story, left out where the story's own are the same. */
export function ownLanguage(story: string, label: Language): InLanguage {
  return story === label ? {} : { lang: label, dir: directionOf(label) }
}
