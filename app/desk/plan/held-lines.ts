import type { HeldStory } from '#lib/article/list-plan.ts'

/** What was held back as plain data for the browser. */
export function heldLines(stories: HeldStory[]) {
  return stories.map(({ id, headline, language, plannedFor, reasons }) => ({
    id,
    headline,
    language,
    plannedFor: plannedFor.toISOString(),
    reasons,
  }))
}
