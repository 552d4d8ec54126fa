/** How many UTF-16 code units of a text stand for it where it has no headline. */
export const OPENING = 140

/** The first words of a text, by which one knows copy that has no headline; one that is too long ends after a whole word. */
export function openingOf(text: string): string {
  return text.length > OPENING ? `${text.slice(0, OPENING).replace(/\s+\S*$/, '')}…` : text
}
