/** The sections a new newsroom begins with; an admin changes them. */
export const sections = [
  { slug: 'news', name: 'News' },
  { slug: 'politics', name: 'Politics' },
  { slug: 'economy', name: 'Economy' },
  { slug: 'culture', name: 'Culture' },
  { slug: 'sport', name: 'Sport' },
  { slug: 'opinion', name: 'Opinion' },
]

/** The made-up agencies that the sample copy and the first stories come from. */
export const agencies = [
  { name: 'Halden Wire', aliases: ['HaldenWire'], language: 'en', zone: '+01:00' },
  { name: 'Coastline', aliases: ['Coastline News'], language: 'en', zone: '+01:00' },
  { name: 'Sahil Xəbər', aliases: ['SAHİL XƏBƏR'], language: 'az', zone: '+04:00' },
  { name: 'Вестник побережья', aliases: ['ВЕСТНИК ПОБЕРЕЖЬЯ'], language: 'ru', zone: '+03:00' },
]

/** What the first stories are about. */
export const tags = [
  { name: 'Port Halden', kind: 'place' },
  { name: 'Upper Sella', kind: 'place' },
  { name: 'Oren Vasko', kind: 'person' },
  { name: 'Dockers’ union', kind: 'organisation' },
  { name: 'September storm', kind: 'event' },
  { name: 'Storm fund', kind: 'topic' },
] as const

/**
 * Three drawings of our own. Each was drawn as the .svg beside it; a newsroom takes no SVG, so they come in as PNG, as any
 * picture does.
 */
export const pictures = ['harbour', 'charts', 'rowers'] as const
export const pictureCredit = 'Drawing: Copydesk'

export type Words = { headline: string; standfirst: string; byline: string; accordingTo?: string; text: string[] }

/** A story of the first front. A line of `text` that begins with `## ` is a heading, with `> ` a quotation, with `- ` an item of a list. */
export type Story = Words & {
  language: string
  section: string
  kicker?: string
  dateline?: string
  agency?: string
  genre?: 'analysis' | 'opinion' | 'interview' | 'press_release'
  /** 5 where it is not said. */
  urgency?: number
  picture?: { name: (typeof pictures)[number]; alt: string; caption: string }
  tags?: (typeof tags)[number]['name'][]
  /** The day of an old text, which is filed as archive. */
  archiveOf?: string
  /** A figure that was wrong when the story was published, and what readers are told of it. */
  corrected?: { from: string; to: string; note: string }
  translation?: Words & { language: string; leadAlt: string; leadCaption: string }
}
