import Link from 'next/link'
import { Moment } from '#components/desk/moment.tsx'
import { Badge } from '#components/ui/badge.tsx'
import type { Actor } from '#lib/person/actor.ts'
import type { ListedPerson } from '#lib/person/list.ts'
import { words } from '#lib/web/words.ts'

/** Everyone, by name. On a phone the columns stand under the name. */
export function PeopleTable({ actor, people, zone }: { actor: Actor; people: ListedPerson[]; zone: string }) {
  const t = words(actor.language, 'people')
  return (
    <table className="w-full border-y border-rule text-left">
      <thead className="hidden text-sm text-soft sm:table-header-group">
        <tr className="border-b border-rule">
          <th className="py-2 pr-4 font-medium">{t('list.name')}</th>
          <th className="py-2 pr-4 font-medium">{t('list.role')}</th>
          <th className="py-2 pr-4 font-medium">{t('list.state')}</th>
          <th className="py-2 font-medium">{t('list.lastSeen')}</th>
        </tr>
      </thead>
      <tbody className="divide-y divide-rule">
        {people.map((person) => (
          <tr key={person.id} className="block py-3 sm:table-row sm:py-0">
            <td className="block min-w-0 sm:table-cell sm:py-2.5 sm:pr-4">
              <Link
                href={`/desk/people/${person.id}`}
                prefetch={false}
                className="inline-block min-h-6 font-medium wrap-anywhere underline-offset-4 hover:underline"
              >
                {person.name}
              </Link>
              {person.id === actor.id ? <span className="ml-2 text-sm text-soft">{t('list.you')}</span> : null}
              <span className="block text-sm break-all text-soft">{person.email}</span>
            </td>
            <td className="mr-4 inline-block text-sm sm:mr-0 sm:table-cell sm:py-2.5 sm:pr-4">
              {t(`roles.${person.role}`)}
            </td>
            <td className="mr-4 inline-block text-sm sm:mr-0 sm:table-cell sm:py-2.5 sm:pr-4">
              {person.suspendedAt ? (
                <Badge tone="danger">{t('list.suspended')}</Badge>
              ) : (
                <span className="text-soft max-sm:sr-only">{t('list.active')}</span>
              )}
            </td>
            <td className="block text-sm text-soft sm:table-cell sm:py-2.5">
              <span className="sm:hidden">{t('list.lastSeen')}: </span>
              {person.lastSeenAt ? (
                <Moment at={person.lastSeenAt} language={actor.language} zone={zone} style="short" />
              ) : (
                t('list.never')
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
