import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { ContentInput } from '#lib/article/content.ts'
import { type JournalEntry, unsaved } from './journal.ts'

/** Text that this browser kept and the server never got, offered when the story is opened again. */
export function LeftText(props: {
  id: string
  stored: ContentInput
  onUse: (entry: JournalEntry) => void
  onDrop: () => void
}) {
  const { id, stored, onUse, onDrop } = props
  const t = useTranslations('story')
  const [left, setLeft] = useState<JournalEntry | null>(null)
  // What is typed from now on is in the same journal, and is not left over.
  const opened = useRef(stored)
  useEffect(() => {
    const entry = unsaved(id)
    if (entry && JSON.stringify(entry.content) !== JSON.stringify(opened.current)) setLeft(entry)
  }, [id])
  if (left === null) return null
  const answer = (act: () => void) => () => {
    act()
    setLeft(null)
  }
  return (
    <Notice tone="warn" live>
      <p>{t('journal.found')}</p>
      <div className="mt-2 flex gap-2">
        <Button look="primary" onClick={answer(() => onUse(left))}>
          {t('journal.use')}
        </Button>
        <Button onClick={answer(onDrop)}>{t('journal.drop')}</Button>
      </div>
    </Notice>
  )
}
