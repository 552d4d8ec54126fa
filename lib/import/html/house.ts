import { isObject, listOf } from './json.ts'
import { type LinkedData, resolved, textOf } from './linked-data.ts'
import { type Meta, metaValue } from './meta.ts'

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The names that a page's publisher goes by, the best known first. */
export function housesOf(meta: Meta, { article, objects, named }: LinkedData, addresses: readonly string[]): string[] {
  const publishers = [article?.publisher, ...objects.map((one) => one.publisher)].flatMap(listOf)
  const names = publishers.flatMap((one) => {
    const publisher = resolved(one, named)
    return textOf(isObject(publisher) ? publisher.name : publisher) ?? []
  })
  const site = metaValue(meta, 'og:site_name', 'application-name', 'al:android:app_name', 'publisher', 'dc.publisher')
  return [...new Set([...(site ? [site] : []), ...names, ...addresses.flatMap((one) => hostOf(one) ?? [])])]
}

/** "www.harbour-post.example" is known as "harbour-post". */
function hostOf(address: string): string | null {
  const labels = URL.parse(address)?.hostname.split('.') ?? []
  const inner = labels.slice(0, -1).filter((label) => label.length > 3)
  return inner.at(-1) ?? null
}

const COMMON =
  /^(?:admin|administrator|redaktion|nachrichten|news|newsroom|online|team|desk|editor|editors|editorial|staff|the editors)(?:\b|$)/i

/** Whether a name is the publisher's own and no person's. */
export function isHouse(name: string, houses: readonly string[]): boolean {
  const bared = bare(name)
  return (
    COMMON.test(name) ||
    houses.some((house) => {
      const other = bare(house)
      if (other.length < 3) return false
      return (
        bared === other ||
        bared.startsWith(other) ||
        (bared.length > 4 && other.startsWith(bared)) ||
        (other.length > 5 && bared.includes(other))
      )
    })
  )
}
