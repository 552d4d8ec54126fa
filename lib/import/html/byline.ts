import { NAME, NAME_IN_CAPITALS } from '../text/person-name.ts'
import { HtmlElement, lineOf } from './node.ts'
import { peopleIn } from './people.ts'

const AUTHOR =
  /(?:^|[\s_-])(?:author|authors|byline|bylines|by-line|autor|autoren|authorname|author-name|verfasser|redacteur|signature)s?(?=$|[\s_-])/
const NO_AUTHOR =
  /bio|image|avatar|photo|comment|related|follow|social|teaser|widget|sidebar|recommend|newsletter|popular|most-read|caption|figure/
const elsewhere = new Set('nav footer aside figure script style noscript template form'.split(' '))
const LONGEST = 160
const PERSON = new RegExp(`^(?:${NAME}|${NAME_IN_CAPITALS})$`, 'u')

/** Whether a text is nothing but a name of two words and more. */
export function isPerson(text: string): boolean {
  return PERSON.test(text)
}

/** The people that a page names as its writers where it shows its headline, in the order it shows them. */
export function bylinesIn(root: HtmlElement): string[] {
  let first: HtmlElement | null = null
  const found: string[] = []
  const waiting: HtmlElement[] = [root]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const isMarked = isAuthor(next)
    if (isMarked && (first === null || isBeside(next, first))) {
      const people = shownIn(next)
      if (people.length > 0) {
        first ??= next
        found.push(...people.filter((one) => !found.includes(one)))
        continue
      }
    }
    for (const child of next.childNodes.toReversed())
      if (child instanceof HtmlElement && isHere(child)) waiting.push(child)
  }
  return found.slice(0, 20)
}

function isHere(element: HtmlElement): boolean {
  return !elsewhere.has(element.name) && !NO_AUTHOR.test(classOf(element))
}

function isAuthor(element: HtmlElement): boolean {
  if (/\bauthor\b/.test(`${element.getAttribute('rel') ?? ''} ${element.getAttribute('itemprop') ?? ''}`)) return true
  return AUTHOR.test(classOf(element)) || element.name === 'address'
}

function classOf(element: HtmlElement): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .slice(0, 300)
}

/** Several writers stand side by side, each in an element like the first's. */
function isBeside(one: HtmlElement, first: HtmlElement): boolean {
  const around = (element: HtmlElement) => [element.parent, element.parent?.parent, element.parent?.parent?.parent]
  return (
    one.name === first.name &&
    classOf(one) === classOf(first) &&
    around(one).some((each) => each && around(first).includes(each))
  )
}

function shownIn(element: HtmlElement): string[] {
  const line = lineOf(element, LONGEST)
  if (line === '' || line.length > LONGEST) return []
  const said = element.getAttribute('content') ?? line
  const links = linksIn(element).filter(isPerson)
  if (links.length > 0) return links
  const bare = said.replace(/\s*\d.*$/, '')
  return peopleIn([bare]).filter(isPerson)
}

function linksIn(element: HtmlElement): string[] {
  const found: string[] = []
  const waiting: HtmlElement[] = [element]
  for (let next = waiting.shift(); next !== undefined && found.length < 20; next = waiting.shift()) {
    if (next.name === 'a') found.push(...peopleIn([lineOf(next)]))
    for (const child of next.childNodes) if (child instanceof HtmlElement) waiting.push(child)
  }
  return found
}
