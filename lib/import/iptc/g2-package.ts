import type { Given } from '../copy-of.ts'
import type { Registry } from '../registry.ts'
import { allIn, type Element } from '../xml.ts'
import { attr } from './field.ts'
import { g2Item } from './g2-item.ts'

/** What a package says of itself, and as its links the items it holds together. */
export function g2Package(element: Element, registry: Registry): Given {
  const links = allIn(element, 'itemRef').map((one) => attr(one, 'residref') || attr(one, 'href'))
  return { ...g2Item(element, registry), links: [...new Set(links.filter((link) => link !== ''))] }
}
