import type { Teaser } from './teaser.ts'

export type River = { section: { slug: string; name: string }; stories: Teaser[] }
export type Front = { lead: Teaser | null; seconds: Teaser[]; rivers: River[] }

const SECONDS = 4
const SHOWN_IN_A_RIVER = 4
const HOURS_A_STEP_IS_WORTH = 6
const HOUR = 3_600_000

/**
 * Lays a front page: the lead and the seconds are the most important of the newest, each later story once, in its section's river.
 * `rivers` holds the newest stories of each section, section after section. What is paid for is never a lead or a second, and the last of its river.
 */
export function layFront(newest: readonly Teaser[], rivers: readonly Teaser[]): Front {
  const [lead = null, ...others] = newest
    .filter((story) => story.genre !== 'advertising')
    .toSorted((one, other) => weight(other) - weight(one))
  const seconds = others.slice(0, SECONDS)
  const above = new Set([lead, ...seconds].map((story) => story?.articleId))
  return { lead, seconds, rivers: layRivers(rivers.filter((story) => !above.has(story.articleId))) }
}

/** Importance fades with age: each step of urgency (1 is most urgent, 5 is ordinary) is worth six hours. */
function weight(story: Teaser): number {
  return story.firstPublishedAt.getTime() + (5 - story.urgency) * HOURS_A_STEP_IS_WORTH * HOUR
}

function layRivers(stories: readonly Teaser[]): River[] {
  const rivers = new Map<string, River>()
  for (const story of stories) {
    if (!story.section) continue
    const river = rivers.get(story.section.slug) ?? { section: story.section, stories: [] }
    rivers.set(story.section.slug, river)
    if (river.stories.length < SHOWN_IN_A_RIVER) river.stories.push(story)
  }
  return [...rivers.values()].map((river) => ({ ...river, stories: paidLast(river.stories) }))
}

function paidLast(stories: readonly Teaser[]): Teaser[] {
  return stories.toSorted((one, other) => Number(one.genre === 'advertising') - Number(other.genre === 'advertising'))
}
