/** A piece of a byline: words as printed, or the name of one of our people with the address of their page. */
export type BylinePart = { text: string; slug?: string }

type Named = { name: string; slug: string }

/**
 * The byline as printed, with the names of our own people in it pointed to their pages. People the printed byline does not name follow
 * it; without a printed byline they are the byline. `and` joins a list as the language does.
 */
export function bylineParts(
  printed: string,
  people: readonly Named[],
  join: (names: string[]) => string[],
): BylinePart[] {
  const inPrint = people.filter((person) => person.name !== '' && printed.includes(person.name))
  const besides = people.filter((person) => !inPrint.includes(person))
  const marked = markNames(printed, inPrint)
  if (besides.length === 0) return marked
  const names = besides.map((person) => person.name)
  const listed = join(names).map((text) => withSlug(text, besides))
  return printed === '' ? listed : [...marked, { text: ', ' }, ...listed]
}

function markNames(printed: string, people: readonly Named[]): BylinePart[] {
  const parts: BylinePart[] = []
  let rest = printed
  while (rest !== '') {
    const first = people
      .map((person) => ({ person, at: rest.indexOf(person.name) }))
      .filter(({ at }) => at >= 0)
      .toSorted((one, other) => one.at - other.at || other.person.name.length - one.person.name.length)[0]
    if (!first) return [...parts, { text: rest }]
    if (first.at > 0) parts.push({ text: rest.slice(0, first.at) })
    parts.push({ text: first.person.name, slug: first.person.slug })
    rest = rest.slice(first.at + first.person.name.length)
  }
  return parts
}

function withSlug(text: string, people: readonly Named[]): BylinePart {
  const person = people.find((one) => one.name === text)
  return person ? { text, slug: person.slug } : { text }
}
