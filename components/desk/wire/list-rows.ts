/** The line of the list that holds the focus. */
export function currentRow(list: HTMLUListElement | null): HTMLElement | null {
  const focused = document.activeElement
  return list && focused instanceof HTMLElement && list.contains(focused) ? focused.closest('li') : null
}

/** Moves the focus to the next or the previous headline; from outside the list to the first one in view. False where there is none. */
export function move(list: HTMLUListElement | null, step: 1 | -1): boolean {
  const rows = [...(list?.querySelectorAll('li') ?? [])]
  const now = currentRow(list)
  const from = now instanceof HTMLLIElement ? rows.indexOf(now) + step : rows.findIndex(isInView)
  const target = rows[from]?.querySelector('a[data-headline]')
  if (!(target instanceof HTMLElement)) return false
  target.focus({ preventScroll: true })
  rows[from]?.scrollIntoView({ block: 'nearest' })
  return true
}

/** The head of the list stays in view over its lines. */
const HEAD = 48

function isInView(row: HTMLElement): boolean {
  return row.getBoundingClientRect().top > HEAD
}
