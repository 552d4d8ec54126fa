import type { ContentInput } from '#lib/article/content.ts'
import type { ChosenTag, StoryChoices, StoryProps } from '../story-types.ts'

/** What every group of facts gets: the story as it came, as it stands, and a way to change it. */
export type Facts = {
  story: StoryProps
  content: ContentInput
  choices: StoryChoices
  onChange: (change: Partial<ContentInput>) => void
}

export type FactsAndTags = Facts & {
  tags: ChosenTag[]
  editable: boolean
  onTags: (tags: ChosenTag[]) => void
}
