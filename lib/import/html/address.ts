import type { HtmlElement } from './node.ts'
import { elementsIn } from './node.ts'

/** Where a page's relative addresses start: at its base, which itself may start at where it was fetched from or where it says it stands. */
export function baseOf(base: string, addresses: readonly (string | undefined)[]): string | null {
  const own = addresses.flatMap((one) => (one ? (web(one) ?? []) : []))[0] ?? null
  return (base === '' ? null : web(base, own)) ?? own
}

/** An address of the web as the URL Standard writes it, or null: what starts nowhere known and what is no page or picture has none. */
export function web(address: string, base: string | null = null): string | null {
  if (address.length > LONGEST) return null
  const url = base === null ? URL.parse(address) : URL.parse(address, base)
  return url && /^https?:$/.test(url.protocol) ? url.href : null
}

const LONGEST = 2_000
const ELSEWHERE = /^\s*(?:mailto|tel|https?):/i

/** Makes every link of a story lead from anywhere to where it led in its page. One that led to a place in the page leads nowhere. */
export function resolveLinks(story: HtmlElement, base: string | null): void {
  for (const element of elementsIn(story)) {
    const href = element.name === 'a' ? element.getAttribute('href') : null
    if (href === null || ELSEWHERE.test(href)) continue
    const isHere = /^\s*(?:#|$)/.test(href)
    const isRelative = !/^\s*[a-z][a-z\d+.-]*:/i.test(href)
    if (isHere || isRelative) element.setAttribute('href', isHere ? '' : (web(href, base) ?? ''))
  }
}
