import type { Teaser } from './teaser.ts'

/** A section's newest stories. */
export type River = { section: { slug: string; name: string }; stories: Teaser[] }

/** `strips` are the sections that fill the page's width, `columns` the thinner ones, side by side. */
export type Front = { lead: Teaser | null; seconds: Teaser[]; strips: River[]; columns: River[] }

const BESIDE_A_PICTURE = 4
const BESIDE_WORDS = 3
const A_STRIP = 4
const A_STRIP_WITH_A_PICTURE = 5
const HOURS_A_STEP_IS_WORTH = 6
const HOUR = 3_600_000

/**
 * Lays a front page: the lead and the seconds are the most important of the newest, each later story once, in its section.
 * `rivers` holds the newest stories of each section, section after section. What is paid for is never a lead or a second, and the last of its section.
 */
export function layFront(newest: readonly Teaser[], rivers: readonly Teaser[]): Front {
  const [lead = null, ...others] = newest
    .filter((story) => !isPaid(story))
    .toSorted((one, other) => weight(other) - weight(one))
  const beside = lead?.picture ? BESIDE_A_PICTURE : BESIDE_WORDS
  const below = without(rivers, [lead, ...others.slice(0, beside)])
  // One story alone would be a section of one under the head: it joins the head.
  const seconds = others.slice(0, below.length === 1 ? beside + 1 : beside)
  const sections = bySection(without(below, seconds))
  return {
    lead,
    seconds,
    strips: sections.filter(isWide).map(layStrip),
    columns: sections.filter((river) => !isWide(river)).map(layColumn),
  }
}

/** Importance fades with age: each step of urgency (1 is most urgent, 5 is ordinary) is worth six hours. */
function weight(story: Teaser): number {
  return story.firstPublishedAt.getTime() + (5 - story.urgency) * HOURS_A_STEP_IS_WORTH * HOUR
}

const isPaid = (story: Teaser) => story.genre === 'advertising'
const isWide = ({ stories }: River) => stories.length >= A_STRIP

function without(stories: readonly Teaser[], shown: readonly (Teaser | null)[]): Teaser[] {
  const above = new Set(shown.map((story) => story?.articleId))
  return stories.filter((story) => !above.has(story.articleId))
}

function bySection(stories: readonly Teaser[]): River[] {
  const rivers = new Map<string, River>()
  for (const story of stories) {
    if (!story.section) continue
    const river = rivers.get(story.section.slug) ?? { section: story.section, stories: [] }
    rivers.set(story.section.slug, river)
    river.stories.push(story)
  }
  return [...rivers.values()]
}

/** A picture among the three newest opens a strip, since a page needs something to look at. */
function layStrip({ section, stories }: River): River {
  const opener = stories.slice(0, 3).find((story) => story.picture && !isPaid(story))
  if (!opener) return { section, stories: paidLast(stories.slice(0, A_STRIP)) }
  const others = without(stories, [opener]).slice(0, A_STRIP_WITH_A_PICTURE - 1)
  return { section, stories: [opener, ...paidLast(others)] }
}

function layColumn({ section, stories }: River): River {
  return { section, stories: paidLast(stories) }
}

function paidLast(stories: readonly Teaser[]): Teaser[] {
  return stories.toSorted((one, other) => Number(isPaid(one)) - Number(isPaid(other)))
}
