import Link from 'next/link'
import { Badge } from '#components/ui/badge.tsx'
import type { Language } from '#lib/person/actor.ts'
import { printShort } from '#lib/setting/printed-time.ts'
import { words } from '#lib/web/words.ts'
import type { RelatedItem } from '#lib/wire/related.ts'

/** Other copy that shares text with this one: a hint that it may be here already, or that there is more to it. */
export function RelatedItems({ items, language, zone }: { items: RelatedItem[]; language: Language; zone: string }) {
  const t = words(language, 'wire')
  if (items.length === 0) return null
  return (
    <section className="mt-8 border-t border-rule pt-4">
      <h2 className="text-sm font-semibold">{t('item.related')}</h2>
      <ul className="mt-1 divide-y divide-rule">
        {items.map((item) => (
          <li key={item.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2">
            <Badge tone={item.kind === 'related' ? 'neutral' : 'warn'}>{t(`relation.${item.kind}`)}</Badge>
            <Link
              href={`/desk/wire/${item.id}`}
              prefetch={false}
              className="min-w-0 font-serif wrap-anywhere hover:underline"
            >
              {item.headline || t('untitled')}
            </Link>
            <span className="text-sm text-soft">
              {[item.agency, printShort(item.receivedAt, language, zone), t(`filter.${item.state}`)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
