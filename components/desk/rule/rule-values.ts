import type { PickedTag } from '../tag-picker/tag-kinds.ts'

type Named = { id: string; name: string }

/** What the form of a rule offers to choose from. */
export type RuleChoices = {
  agencies: Named[]
  channels: Named[]
  sections: Named[]
  people: Named[]
  languages: Named[]
}

/** A rule as its form holds it: texts, empty where nothing is asked or done. */
export type RuleValues = {
  id: string | null
  name: string
  agencyId: string
  channelId: string
  words: string
  tag: string
  urgencyAtMost: string
  language: string
  sectionId: string
  assignToId: string
  tags: PickedTag[]
  use: boolean
  publishAfterMinutes: string
}

export const newRule: RuleValues = {
  id: null,
  name: '',
  agencyId: '',
  channelId: '',
  words: '',
  tag: '',
  urgencyAtMost: '',
  language: '',
  sectionId: '',
  assignToId: '',
  tags: [],
  use: false,
  publishAfterMinutes: '',
}
