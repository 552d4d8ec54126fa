import { score } from './score.ts'

// What was read as headline or byline stood in the text too, so the measured text is all of it.
await score('docx', ['body_f1.mjs', '--rouge'], (result) => {
  const copy = result.ok ? result.copies[0] : undefined
  if (!copy) return { paragraphs: [] }
  const taken = copy.removed.map(({ text }) => text)
  const title =
    copy.headlineOrigin === 'given' && !taken.some((text) => text.includes(copy.headline)) ? [copy.headline] : []
  return { paragraphs: [...title, ...taken, ...copy.paragraphs] }
})
