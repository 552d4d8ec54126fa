import { Fragment, type ReactNode } from 'react'
import type { Inline } from '#lib/body/body.ts'
import { safeHref } from '#lib/body/href.ts'

type Run = { href: string | null; pieces: Inline[] }

/** A line's words. Neighbours with the same address are one link, whatever is bold or slanted in it. */
export function ArticleLine({ content = [] }: { content?: Inline[] }) {
  return linkRuns(content).map(({ href, pieces }, at) => {
    const words = pieces.map(piece)
    // biome-ignore lint/suspicious/noArrayIndexKey: a line's pieces have no names and are drawn once
    if (href === null) return <Fragment key={at}>{words}</Fragment>
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same
      <a key={at} href={href} rel={href.startsWith('http') ? 'noopener' : undefined}>
        {words}
      </a>
    )
  })
}

function linkRuns(content: Inline[]): Run[] {
  const runs: Run[] = []
  for (const one of content) {
    const href = hrefOf(one)
    const last = runs.at(-1)
    if (last && last.href === href) last.pieces.push(one)
    else runs.push({ href, pieces: [one] })
  }
  return runs
}

/** Addresses were read when the body was; they are read again here, since this is where one would do harm. */
function hrefOf({ marks = [] }: Inline): string | null {
  const link = marks.find((mark) => mark.type === 'link')
  return link ? safeHref(link.attrs.href) : null
}

function piece(one: Inline, at: number): ReactNode {
  if (one.type === 'hardBreak') return <br key={at} />
  const has = (type: string) => one.marks?.some((mark) => mark.type === type)
  const slanted = has('italic') ? <em>{one.text}</em> : one.text
  return <Fragment key={at}>{has('bold') ? <strong>{slanted}</strong> : slanted}</Fragment>
}
