import { childrenOf, type Element, textOf } from '../xml.ts'
import { decodeEntities } from './entities.ts'
import type { Person } from './feed.ts'

const EMAIL = /[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+\.[^\s<>()[\],;:"]{2,}/

/** Who an element names: Atom's name and email, or RSS's "mail (name)", "name (mail)" and "name <mail>" in whatever order. */
export function personOf(element: Element): Person | null {
  const part = (name: string) =>
    childrenOf(element, name)
      .map(textOf)
      .find((text) => text.trim() !== '')
  const name = part('name')
  const email = part('email')
  if (name === undefined && email === undefined) return personIn(textOf(element))
  const person = personIn(name ?? '')
  return { name: person?.name ?? null, email: email?.trim() || (person?.email ?? null) }
}

/** Characters: what is longer names nobody. */
const LONGEST = 500

export function personIn(text: string): Person | null {
  const plain = decodeEntities(text.slice(0, LONGEST)).replace(/\s+/g, ' ').trim()
  if (plain === '') return null
  const email = EMAIL.exec(plain)?.[0].replace(/^mailto:/i, '') ?? null
  const rest = email === null ? plain : plain.replace(/(?:mailto:)?\S*@\S*\.[^\s<>()]*/i, ' ')
  const name = email === null ? rest : rest.replace(/[()<>[\]]|^\s*[,;:]|[,;:]\s*$/g, ' ')
  return { name: name.replace(/\s+/g, ' ').trim() || null, email }
}
