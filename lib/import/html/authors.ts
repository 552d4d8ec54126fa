import { isObject, type Json, listOf } from './json.ts'
import { type LinkedData, resolved, textOf } from './linked-data.ts'
import { type Meta, metaValue } from './meta.ts'
import { elementsIn, type HtmlElement, lineOf } from './node.ts'

/** Who wrote the story: by the page's linked data, else by its meta elements, else by what stands in the page. */
export function authorsIn(root: HtmlElement, meta: Meta, linked: LinkedData): string[] {
  const { article } = linked
  const said = article ? ['author', 'creator'].map((key) => listOf(article[key]).flatMap((one) => namesIn(one, linked))) : []
  const told = [...said, metaAuthors(meta)].map(tidy)
  return told.find((names) => names.length > 0) ?? tidy(shownAuthors(root))
}

function namesIn(value: Json, { named }: LinkedData): string[] {
  const one = resolved(value, named)
  if (isObject(one)) return listOf(one.name).flatMap((name) => textOf(name) ?? [])
  if (Array.isArray(one)) return one.flatMap((each) => (typeof each === 'string' ? [each] : []))
  return textOf(one) ?? []
}

function metaAuthors(meta: Meta): string[] {
  for (const name of ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'byl', 'cxenseparse:author', 'authors'])
    if (tidy(meta.values.get(name) ?? []).length > 0) return meta.values.get(name) ?? []
  return [metaValue(meta, 'twitter:creator') ?? ''].filter((one) => !one.startsWith('@'))
}

function shownAuthors(root: HtmlElement): string[] {
  const found: string[] = []
  for (const element of elementsIn(root)) {
    const rel = element.getAttribute('rel') ?? ''
    const isNamed = /\bauthor\b/.test(rel) || /\bauthor\b/.test(element.getAttribute('itemprop') ?? '')
    if (isNamed && !found.includes(lineOf(element))) found.push(lineOf(element))
  }
  return found.filter((one) => one.length < 80)
}

const BY = /^(?:(?:written|reporting|story|words|report|posted|published|text) )?(?:by|von|par|por|de|di|av|door|от|автор|text|autor|yazan|foto)\s*:?\s+(?=\p{Lu})/iu
const JOINT = /\s*(?:;|\||\s&\s|\/(?=\s)|\s(?:and|und|et|y|e|i|och|og|ve|və|и|en)\s(?=\p{Lu})|,(?=\s*\p{Lu}))\s*/u
const NOBODY = /^(?:admin|administrator|editor|unknown|none|n\/a|anonymous|wordpress|webmaster|user|author|staff|by|null|undefined)$/i

function tidy(names: readonly string[]): string[] {
  const found: string[] = []
  for (const name of names.flatMap((one) => one.split(JOINT))) {
    const bare = name.replace(BY, '').replace(/^[\s,.:]+|[\s,:]+$/g, '').trim()
    if (bare === '' || bare.length > 80 || /https?:|^www\.|@/.test(bare) || NOBODY.test(bare)) continue
    if (!found.some((one) => one.toLowerCase() === bare.toLowerCase())) found.push(bare)
  }
  return found
}
