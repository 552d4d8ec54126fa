import { XIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { moveFocusOn } from '#components/desk/tag-picker/chosen-tags.tsx'
import type { Named } from '../story-types.ts'
import { Choice, named } from './choice.tsx'

/** Our own people who wrote a story, in the order in which they are named; each links to a page of theirs. */
export function ContributorsField(props: { people: Named[]; chosen: string[]; onChange: (ids: string[]) => void }) {
  const t = useTranslations('story')
  const { people, chosen, onChange } = props
  return (
    <div className="grid gap-1">
      <Choice
        id="story-contributor"
        label={t('field.contributor')}
        hint={t('hint.contributor')}
        value=""
        none={t(chosen.length === 0 ? 'none.contributor' : 'none.moreContributors')}
        options={named(people.filter((person) => !chosen.includes(person.id)))}
        onChange={(id) => onChange([...chosen, id])}
      />
      <ul>
        {chosen.map((id) => {
          const name = people.find((person) => person.id === id)?.name ?? '…'
          return (
            <li key={id} className="flex items-center gap-1 border-b border-rule py-1 text-sm">
              <span className="min-w-0 flex-1 wrap-anywhere">{name}</span>
              <button
                type="button"
                aria-label={t('contributorRemove', { name })}
                className="inline-flex size-7 items-center justify-center rounded-[3px] hover:bg-sunken"
                onClick={(event) => {
                  moveFocusOn(event.currentTarget)
                  onChange(chosen.filter((one) => one !== id))
                }}
              >
                <XIcon aria-hidden className="size-4" />
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
