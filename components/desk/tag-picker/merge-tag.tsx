'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { merge, preview } from '#app/desk/tags/actions.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { FormProblems } from '#components/ui/reasons.tsx'
import type { Reason } from '#lib/platform/outcome.ts'
import { TagInput } from './tag-input.tsx'
import type { PickedTag } from './tag-kinds.ts'

/** Makes this tag part of another one, after showing what that changes. */
export function MergeTag({ tag }: { tag: { id: string; name: string } }) {
  const t = useTranslations('tags')
  const router = useRouter()
  const [into, setInto] = useState<PickedTag | null>(null)
  const [shown, setShown] = useState<{ stories: number; newest: string[] } | null>(null)
  const [problems, setProblems] = useState<Reason[]>([])
  const choose = async (chosen: PickedTag) => {
    setInto(chosen)
    const result = await preview({ from: tag.id })
    if (result.ok) setShown(result.value)
    else setProblems(result.reasons)
  }
  const perform = async () => {
    if (!into) return
    const result = await merge({ from: tag.id, into: into.id })
    if (result.ok) router.push(`/desk/tags/${result.value.id}`)
    else setProblems(result.reasons)
  }
  return (
    <section className="grid gap-3 border-t border-rule pt-4">
      <h2 className="text-sm font-semibold">{t('merge')}</h2>
      <p className="text-soft">{t('mergeLead')}</p>
      <FormProblems reasons={problems} />
      <TagInput id="merge-into" onPick={(chosen) => void choose(chosen)} />
      {into && shown ? (
        <Notice tone="warn" live>
          <p>{t('mergePreview', { count: shown.stories, from: tag.name, into: into.name })}</p>
          <ul className="list-disc pl-5 text-sm">
            {shown.newest.map((headline) => (
              <li key={headline}>{headline}</li>
            ))}
          </ul>
          <div className="mt-2 flex gap-2">
            <Button look="danger" onClick={() => void perform()}>
              {t('mergeDo')}
            </Button>
            <Button onClick={() => setInto(null)}>{t('cancel')}</Button>
          </div>
        </Notice>
      ) : null}
    </section>
  )
}
