import type { Tx } from '#lib/platform/db.ts'

/** Cyrillic and Azerbaijani letters as a reader would type them without the right keyboard (BGN/PCGN, simplified). */
const letters: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ə: 'e',
  ı: 'i',
  ğ: 'g',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
}

/** Addresses that mean something else, now or one day. */
const reserved = new Set([
  'admin',
  'api',
  'desk',
  'feed',
  'feed-xml',
  'atom',
  'new',
  'news',
  'next',
  'search',
  'section',
  'sitemap',
  'tag',
  'by',
  'media',
  'robots',
])

const LONGEST = 80

/** Words for an address: lower-case ASCII letters and digits joined by single hyphens, at most 80, cut between words; '' if nothing is left. */
export function slugOf(text: string): string {
  const plain = [...text.toLocaleLowerCase('en').replaceAll('i̇', 'i')]
    .map((letter) => letters[letter] ?? letter)
    .join('')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’ʼ]/g, '')
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean)
  let slug = ''
  for (const word of words) {
    const next = slug ? `${slug}-${word}` : word.slice(0, LONGEST)
    if (next.length > LONGEST) break
    slug = next
  }
  return reserved.has(slug) ? `${slug}-story` : slug
}

const SLUG_LOCK = 7_201_905

/**
 * An address nobody has: the headline's, or with the first free number behind it. Stories of one headline that are published in the
 * same instant wait for one another here, until the one before has committed.
 */
export async function freeSlug(tx: Tx, headline: string): Promise<string> {
  const base = slugOf(headline) || 'story'
  await tx.$executeRaw`select pg_advisory_xact_lock(${SLUG_LOCK}::int, hashtext(${base}))`
  const taken = await tx.$queryRaw<{ slug: string }[]>`
    select slug from article where slug = ${base} or slug ~ ${`^${base}-[0-9]+$`}
    union all
    select substring("from" from '^/news/(.*)$') from redirect where "from" = ${`/news/${base}`} or "from" ~ ${`^/news/${base}-[0-9]+$`}`
  const used = new Set(taken.map((row) => row.slug))
  if (!used.has(base)) return base
  for (let number = 2; ; number += 1) {
    if (!used.has(`${base}-${number}`)) return `${base}-${number}`
  }
}
