import { isKnownPlace } from '../content/places.ts'
import type { Registry } from '../registry.ts'
import { POST } from '../text/person-name.ts'

const BY = /^(?:by|from|von|par|por|di|door|av|af|от|автор)\s*:?\s+(?=\p{Lu})/iu
const BETWEEN = /\s*[,;&/|\n]\s*|\s+(?:and|und|et|og|och|və|ve|и|with|mit|avec|con)\s+/iu
const PLACE_BEHIND = /\s+(?:in|en|à|aus|a|from)\s+\p{Lu}[\p{L} .'’-]*$/u
const POST_OF = new RegExp(`(?:^|\\s)${POST}(?=\\s|$)`, 'u')
const MOST = 12

/**
 * The people that a byline of its own field names, without "By", their posts, their agency and the place they write from. A byline that names
 * nothing else is kept as it is printed.
 */
export function peopleIn(text: string, registry: Registry): string[] {
  const words = text
    .replace(/[^\S\n]+/g, ' ')
    .trim()
    .slice(0, 400)
  if (words === '') return []
  const bare = words.replace(BY, '')
  const people = bare
    .split(BETWEEN)
    .map((part) => part.replace(PLACE_BEHIND, '').trim())
    .filter((part, _, parts) => part !== '' && !isOther(part, registry) && !isShort(part, parts))
  return people.length > 0 ? [...new Set(people)].slice(0, MOST) : [bare.replace(/\s+/g, ' ')]
}

/** Beside whole names one word alone is an agency's or a place's. */
function isShort(part: string, parts: readonly string[]): boolean {
  return !part.includes(' ') && parts.some((other) => other.includes(' '))
}

function isOther(part: string, registry: Registry): boolean {
  return POST_OF.test(part) || registry.find(part) !== null || isKnownPlace(part)
}
