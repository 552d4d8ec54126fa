import Link from 'next/link'
import { Moment } from '#components/desk/moment.tsx'
import { AlarmBadge } from '#components/desk/wire/alarm-badge.tsx'
import type { Language } from '#lib/person/actor.ts'
import { words } from '#lib/web/words.ts'
import type { ListedItem } from '#lib/wire/list.ts'

/** The newest copy, a line each. */
export function NewCopyLines({ items, language, zone }: { items: ListedItem[]; language: Language; zone: string }) {
  const t = words(language, 'story')
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id} className="border-b border-rule py-2.5">
          <Link
            href={`/desk/wire/${item.id}`}
            prefetch={false}
            lang={item.language === 'und' ? undefined : item.language}
            className="font-serif text-[1.0625rem] leading-snug wrap-anywhere hover:underline max-sm:line-clamp-3"
          >
            {item.headline || <span className="text-soft">{item.opening || t('untitled')}</span>}
          </Link>
          <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-sm text-soft">
            {item.alarm ? <AlarmBadge alarm={item.alarm} /> : null}
            <span>{item.agency ?? t('home.noAgency')}</span>
            <span aria-hidden>·</span>
            <Moment at={item.receivedAt} language={language} zone={zone} style="short" />
          </p>
        </li>
      ))}
    </ul>
  )
}
