import { score } from './score.ts'

// What was read as headline or byline in the lines stood in the text too, so the measured text has it; what Word's styles name as title,
// subtitle or author is told apart in the gold as well.
await score('docx', ['body_f1', '--rouge'], (result) => {
  const copy = result.ok ? result.copies[0] : undefined
  if (!copy) return { paragraphs: [] }
  const isStyled = copy.fields.headline?.reason === 'set as the title'
  const taken = copy.removed.map(({ text }) => text).filter((text) => !isStyled || text.trim() !== copy.headline)
  return { paragraphs: [...taken, ...copy.paragraphs] }
})
