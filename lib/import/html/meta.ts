import { elementsIn, type HtmlElement, lineOf } from './node.ts'

/** What a page's head says: its meta elements by name in small letters, its link elements by what they link to. */
export type Meta = {
  values: ReadonlyMap<string, string[]>
  links: ReadonlyMap<string, string>
  title: string
  base: string
  language: string
}

export function metaOf(root: HtmlElement): Meta {
  const values = new Map<string, string[]>()
  const links = new Map<string, string>()
  let title: string | null = null
  let base = ''
  for (const element of elementsIn(root)) {
    if (element.name === 'meta') readMeta(element, values)
    else if (element.name === 'link') readLink(element, links)
    else if (element.name === 'base') base ||= element.getAttribute('href') ?? ''
    else if (element.name === 'title' && element.parent?.name !== 'svg') title ??= lineOf(element)
  }
  return { values, links, title: title ?? '', base, language: languageIn(root, values) }
}

function readMeta(element: HtmlElement, values: Map<string, string[]>): void {
  const content = element.getAttribute('content')?.replace(/\s+/g, ' ').trim()
  if (!content) return
  for (const attribute of ['property', 'name', 'itemprop', 'http-equiv'])
    for (const name of (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
      if (name === '') continue
      const known = values.get(name) ?? []
      if (!known.includes(content)) values.set(name, [...known, content].slice(0, 100))
    }
}

function readLink(element: HtmlElement, links: Map<string, string>): void {
  const href = element.getAttribute('href')?.trim()
  if (!href) return
  for (const rel of (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/))
    if (!links.has(rel)) links.set(rel, href)
}

function languageIn(root: HtmlElement, values: ReadonlyMap<string, string[]>): string {
  const said = [root.getAttribute('lang'), root.getAttribute('xml:lang'), values.get('content-language')?.[0]]
  const locale = values.get('og:locale')?.[0] ?? values.get('inlanguage')?.[0]
  return [...said, locale].find((one) => one && /^[a-z]{2,3}(?:[-_]\w{2,8})*$/i.test(one.trim()))?.trim() ?? ''
}

/** The first value that one of the names has, in the order of the names. */
export function metaValue(meta: Meta, ...names: string[]): string | null {
  for (const name of names) {
    const value = meta.values.get(name)?.[0]
    if (value) return value
  }
  return null
}
