'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { merge, preview } from '#app/desk/tags/actions.ts'
import { answerOf } from '#components/ui/answer-of.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { FormProblems } from '#components/ui/reasons.tsx'
import type { Reason } from '#lib/platform/outcome.ts'
import { TagInput } from './tag-input.tsx'
import type { PickedTag } from './tag-kinds.ts'

type Planned = { into: PickedTag; stories: number; newest: string[] }

/** Makes this tag part of another one, after showing what that changes. */
export function MergeTag({ tag, most }: { tag: PickedTag; most: number }) {
  const t = useTranslations('tags')
  const router = useRouter()
  const [planned, setPlanned] = useState<Planned | null>(null)
  const [problems, setProblems] = useState<Reason[]>([])
  const [busy, start] = useTransition()
  const choose = async (into: PickedTag) => {
    const result = await answerOf(preview({ from: tag.id }))
    setProblems(result.ok ? [] : result.reasons)
    setPlanned(result.ok ? { into, ...result.value } : null)
  }
  const perform = ({ into }: Planned) =>
    start(async () => {
      const result = await answerOf(merge({ from: tag.id, into: into.id }))
      if (result.ok) {
        toast(t('merged', { from: tag.name, into: into.name }))
        // The way back leads to the list: the page of a tag that is no more would only say so.
        router.replace(`/desk/tags/${result.value.id}`)
      } else setProblems(result.reasons)
    })
  return (
    <section className="grid gap-3 border-t border-rule pt-4">
      <h2 className="text-sm font-semibold">{t('merge')}</h2>
      <p className="text-soft">{t('mergeLead')}</p>
      <FormProblems reasons={problems} />
      <TagInput id="merge-into" label={t('mergeInto')} without={[tag.id]} onPick={(into) => void choose(into)} />
      {planned ? (
        <Notice tone="warn" live>
          <p className="wrap-anywhere">
            {t('mergeWords', {
              from: `${tag.name} (${t(`kind.${tag.kind}`)})`,
              into: `${planned.into.name} (${t(`kind.${planned.into.kind}`)})`,
            })}{' '}
            {t(planned.stories < most ? 'mergeStories' : 'mergeMany', { count: planned.stories })}
          </p>
          <ul className="list-disc pl-5 text-sm">
            {planned.newest.map((headline, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: headlines may be equal, and the list does not change
              <li key={at}>{headline}</li>
            ))}
          </ul>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button look="danger" busy={busy} onClick={() => perform(planned)}>
              {t('mergeDo')}
            </Button>
            <Button onClick={() => setPlanned(null)}>{t('cancel')}</Button>
          </div>
        </Notice>
      ) : null}
    </section>
  )
}
