import { childrenOf, type Element, textOf } from '../xml.ts'

/** An element's children by name: `title` of the feed's own kind, `dc:title` and so on of others. */
export class Parts {
  private readonly byName: Map<string, Element[]>

  constructor(element: Element) {
    this.byName = Map.groupBy(childrenOf(element), ({ name, space }) => (space === '' ? name : `${space}:${name}`))
  }

  /** Every element of these names, those of the first name first. */
  all(...names: string[]): Element[] {
    return names.flatMap((name) => this.byName.get(name) ?? [])
  }

  /** The first element of these names that says something. */
  one(...names: string[]): Element | null {
    return this.all(...names).find(saysSomething) ?? null
  }

  /** The text of the first element of these names that has any. */
  text(...names: string[]): string | null {
    for (const element of this.all(...names)) {
      const text = textOf(element).trim()
      if (text !== '') return text
    }
    return null
  }
}

function saysSomething(element: Element): boolean {
  return childrenOf(element).length > 0 || textOf(element).trim() !== ''
}

export function attributeOf(element: Element | null | undefined, name: string): string | null {
  return element?.attributes.get(name)?.trim() || null
}
