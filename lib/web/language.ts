import { headers } from 'next/headers'
import { type Language, languages } from '#lib/person/actor.ts'

/** The language of someone who is not signed in: the first of ours that their browser asks for. */
export async function findLanguage(): Promise<Language> {
  return preferred((await headers()).get('accept-language'))
}

/** The first language of ours in an Accept-Language header (RFC 9110 §12.5.4), by weight; English when it names none. */
export function preferred(header: string | null): Language {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.split(';').map((piece) => piece.trim().toLowerCase())
      const weight = Number(rest.find((piece) => piece.startsWith('q='))?.slice(2) ?? 1)
      return { language: tag.split('-')[0], weight: Number.isFinite(weight) ? weight : 0 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
  return wanted.flatMap(({ language }) => languages.filter((ours) => ours === language))[0] ?? 'en'
}
