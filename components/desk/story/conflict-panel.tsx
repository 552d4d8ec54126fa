'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { loadTheirs, setAside } from '#app/desk/articles/[id]/actions.ts'
import { answerOf } from '#components/ui/answer-of.ts'
import { Button } from '#components/ui/button.tsx'
import { FormProblems } from '#components/ui/reasons.tsx'
import type { ContentInput } from '#lib/article/content.ts'
import type { Theirs } from '#lib/article/find-theirs.ts'
import { wordDiff } from '#lib/body/diff.ts'
import { parseBody } from '#lib/body/parse.ts'
import { bodyText } from '#lib/body/text.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { OtherFields } from './conflict-fields.tsx'
import { mergeContent } from './merge.ts'

type Props = {
  id: string
  base: ContentInput | null
  mine: ContentInput
  names: Record<string, string>
  onMine: (theirVersion: number, merged: ContentInput) => void
  onTheirs: () => void
}

/** Two people saved at once: both texts side by side, what else differs, and a choice that loses neither. */
export function ConflictPanel({ id, base, mine, names, onMine, onTheirs }: Props) {
  const t = useTranslations('story')
  const [theirs, setTheirs] = useState<Theirs | null>(null)
  const [problems, setProblems] = useState<Reason[]>([])
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    void answerOf(loadTheirs({ id })).then((result) => {
      if (result.ok) setTheirs(result.value)
      else setProblems(result.reasons)
    })
  }, [id])

  const takeTheirs = async () => {
    setBusy(true)
    const kept = await answerOf(setAside({ id, content: mine }))
    setBusy(false)
    if (kept.ok) onTheirs()
    else setProblems(kept.reasons)
  }
  const merge = theirs ? mergeContent(base, mine, theirs.content) : null
  const goOn = () => {
    if (theirs && merge) onMine(theirs.version, merge.taken.length > 0 ? merge.merged : mine)
  }
  return (
    <section role="alert" aria-labelledby="conflict-title" className="my-4 border-l-4 border-danger bg-danger-soft p-4">
      <h2 id="conflict-title" className="font-serif text-lg font-semibold">
        {t('conflict.title', { name: theirs?.name ?? '…' })}
      </h2>
      <p className="mt-1">{t('conflict.lead')}</p>
      <FormProblems reasons={problems} />
      {theirs && merge ? (
        <>
          <Texts mine={mine} theirs={theirs} />
          <OtherFields merge={merge} mine={mine} theirs={theirs} names={{ ...names, ...theirs.names }} />
        </>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-2">
        <Button look="primary" disabled={!theirs || busy} onClick={goOn}>
          {t('conflict.keepMine')}
        </Button>
        <Button disabled={!theirs || busy} onClick={() => void takeTheirs()}>
          {t('conflict.takeTheirs')}
        </Button>
      </div>
    </section>
  )
}

function Texts({ mine, theirs }: { mine: ContentInput; theirs: Theirs }) {
  const t = useTranslations('story')
  const [own, other] = [textOf(mine), textOf(theirs.content)]
  if (own === other) return null
  return (
    <div className="mt-3 grid gap-4 md:grid-cols-2">
      <Text title={t('conflict.mine')} text={own} other={other} />
      <Text title={t('conflict.theirs', { name: theirs.name })} text={other} other={own} />
    </div>
  )
}

function textOf({ headline, body }: ContentInput): string {
  const parsed = parseBody(body)
  return `${headline}\n\n${parsed.ok ? bodyText(parsed.body) : ''}`
}

/** One of the two texts, with the words the other lacks marked. */
function Text({ title, text, other }: { title: string; text: string; other: string }) {
  return (
    <div>
      <h3 className="text-sm font-semibold">{title}</h3>
      <div className="mt-1 max-h-80 overflow-y-auto border border-rule bg-surface p-3 font-serif whitespace-pre-wrap">
        {wordDiff(other, text)
          .filter((segment) => segment.kind !== 'removed')
          .map((segment, at) => {
            // biome-ignore-start lint/suspicious/noArrayIndexKey: the segments of one diff never change places
            if (segment.kind === 'same') return <span key={at}>{segment.text}</span>
            return (
              <ins key={at} className="bg-warn-soft">
                {segment.text}
              </ins>
            )
            // biome-ignore-end lint/suspicious/noArrayIndexKey: the same
          })}
      </div>
    </div>
  )
}
