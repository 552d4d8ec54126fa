'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TagPicker } from '#components/desk/tag-picker/tag-picker.tsx'
import type { FactsAndTags } from './facts.ts'
import { LimitFields } from './limit-fields.tsx'
import { PictureFields } from './picture-fields.tsx'
import { PlaceFields } from './place-fields.tsx'
import { SourceFields } from './source-fields.tsx'

/** Everything about a story that is not its text. */
export function FactsPanel({ tags, editable, onTags, ...facts }: FactsAndTags) {
  const t = useTranslations('story')
  return (
    <aside aria-label={t('facts')}>
      <fieldset disabled={!editable} className="grid gap-6">
        <Group title={t('group.place')}>
          <PlaceFields {...facts} />
        </Group>
        <Group title={t('group.source')}>
          <SourceFields {...facts} />
        </Group>
        <Group title={t('group.tags')}>
          <TagPicker value={tags} offered={facts.story.proposed.tags ?? []} onChange={onTags} />
        </Group>
        <Group title={t('group.picture')}>
          <PictureFields {...facts} />
        </Group>
        <Group title={t('group.limits')}>
          <LimitFields {...facts} />
        </Group>
      </fieldset>
    </aside>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-3 border-t border-rule pt-3">
      <h2 className="text-sm font-semibold">{title}</h2>
      {children}
    </section>
  )
}
