import type { HardBreak, Inline, Text } from './body.ts'

/**
 * A line's pieces as an editor would write them: no space at either end or before a break, no two where pieces meet, neighbours with
 * the same marks in one. Two breaks and more end the paragraph, so one line may become several; empty ones are left out.
 */
export function tidyLine(pieces: readonly Inline[]): Inline[][] {
  const paragraphs: Inline[][] = []
  let lines: Text[][] = [[]]
  const close = () => {
    const content = lines.flatMap((line, at): Inline[] => (at > 0 ? [hardBreak, ...line] : line))
    if (content.length > 0) paragraphs.push(content)
    lines = [[]]
  }
  for (const line of splitAtBreaks(pieces).map(tidyPieces)) {
    if (line.length === 0) close()
    else if (lines[0]?.length === 0) lines = [line]
    else lines.push(line)
  }
  close()
  return paragraphs
}

const hardBreak: HardBreak = { type: 'hardBreak' }

function splitAtBreaks(pieces: readonly Inline[]): Text[][] {
  const lines: Text[][] = [[]]
  for (const piece of pieces) {
    if (piece.type === 'hardBreak') lines.push([])
    else lines.at(-1)?.push(piece)
  }
  return lines
}

function tidyPieces(pieces: readonly Text[]): Text[] {
  const tidy: Text[] = []
  for (const piece of joined(pieces)) {
    const before = tidy.at(-1)
    const spaced = singleSpaced(piece.text)
    const text = before === undefined || before.text.endsWith(' ') ? spaced.trimStart() : spaced
    if (before && text.trim() === '') tidy[tidy.length - 1] = withText(before, before.text + text)
    else if (text !== '') tidy.push(withText(piece, text))
  }
  const last = tidy.pop()
  const end = last?.text.trimEnd()
  return joined(last && end ? [...tidy, withText(last, end)] : tidy)
}

/** Neighbours with the same marks as one piece. */
function joined(pieces: readonly Text[]): Text[] {
  const groups: [Text, ...Text[]][] = []
  for (const piece of pieces) {
    const group = groups.at(-1)
    if (group && sameMarks(group[0], piece)) group.push(piece)
    else groups.push([piece])
  }
  return groups.map((group) => withText(group[0], group.map(({ text }) => text).join('')))
}

/** A space that does not break stays where it belongs, after a digit ("12 500", "5 kg"); elsewhere it is an editor's filling. */
function singleSpaced(text: string): string {
  return text
    .replace(/(?<!\p{N})[\u00a0\u202f]|[\u00a0\u202f](?![\p{L}\p{N}\p{Sc}%‰°])/gu, ' ')
    .replace(/[ \t\n\r\f]+/g, ' ')
}

/** Letters and their accents may have come in two pieces. */
function withText(piece: Text, text: string): Text {
  return { ...piece, text: text.normalize('NFC') }
}

function sameMarks(a: Text, b: Text): boolean {
  return JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? [])
}
