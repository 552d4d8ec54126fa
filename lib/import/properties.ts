import type { Given } from './copy-of.ts'

/**
 * What a file's properties say is used where the text is silent: the author if it is a person's name, and as a proposal the day it was last
 * saved. A title there is mostly another story's, so it is not.
 */
export function withProperties(given: Given, { author, saved }: { author: string; saved: string }): Given {
  const name = author.trim()
  const isPerson =
    /^\p{Lu}\p{L}+(?:[ -]\p{Lu}[\p{L}.’'-]{0,40}){1,3}$/u.test(name) && !/user|admin|office|microsoft/i.test(name)
  const isUsed = isPerson && !given.byline?.length
  const why: Given['why'] = { ...given.why }
  if (isUsed) why.byline = { reason: 'the author in the file’s properties', confidence: 0.5 }
  return {
    ...given,
    ...(isUsed ? { byline: [name] } : {}),
    why,
    published: given.published ?? savedOn(saved.slice(0, 10)),
  }
}

function savedOn(day: string): Given['published'] {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))) return null
  const reasons = ['the day the file was last saved']
  return { value: day, precision: 'day', basis: 'inferred', confidence: 0.4, reasons, disagree: false }
}
