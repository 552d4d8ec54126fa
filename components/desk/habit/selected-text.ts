'use client'

import { type RefObject, useEffect, useState } from 'react'

/** What is marked inside a box, as the copy has it: signs that stand for white space are that white space again. Empty where nothing is. */
export function useSelectedText(box: RefObject<HTMLElement | null>): string {
  const [text, setText] = useState('')
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection()
      // Whoever goes on to a button or a field has not unmarked anything.
      if (!selection || selection.rangeCount === 0 || !box.current?.contains(selection.anchorNode)) return
      setText(textIn(selection.getRangeAt(0)))
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [box])
  return text
}

function textIn(range: Range): string {
  const part = range.cloneContents()
  for (const sign of part.querySelectorAll('[data-odd]')) sign.replaceWith(sign.getAttribute('data-odd') ?? '')
  return (part.textContent ?? '').trim()
}
