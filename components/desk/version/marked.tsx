import { wordDiff } from '#lib/body/diff.ts'

/** What one text says, with the words marked that the other has not. */
export function Marked({ text, other, as }: { text: string; other: string | null; as: 'added' | 'removed' | 'ours' }) {
  const kept = as === 'removed' ? 'removed' : 'added'
  const segments = as === 'removed' ? wordDiff(text, other ?? '') : wordDiff(other ?? '', text)
  return segments
    .filter((one) => one.kind === 'same' || one.kind === kept)
    .map((one, at) => {
      // biome-ignore-start lint/suspicious/noArrayIndexKey: the segments of one comparison never change places
      if (one.kind === 'same') return <span key={at}>{one.text}</span>
      if (as === 'removed')
        return (
          <del key={at} className="bg-danger-soft text-danger">
            {one.text}
          </del>
        )
      return (
        <ins key={at} className={looks[as]}>
          {one.text}
        </ins>
      )
      // biome-ignore-end lint/suspicious/noArrayIndexKey: the same
    })
}

const looks = {
  added: 'bg-good-soft text-good decoration-1 underline-offset-2',
  ours: 'bg-warn-soft text-warn decoration-dotted underline-offset-2',
}
