import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StoryEditor } from '#components/desk/story/story-editor.tsx'
import { commandsFor } from '#lib/article/commands.ts'
import { findArticleForDesk } from '#lib/article/find.ts'
import { headlineToPublish } from '#lib/article/why-not-publish.ts'
import { requireActor } from '#lib/web/session.ts'
import { loadChoices, storyProps } from './story-props.ts'

export async function generateMetadata({ params }: PageProps<'/desk/articles/[id]'>): Promise<Metadata> {
  const actor = await requireActor()
  const article = await findArticleForDesk(actor, (await params).id)
  return { title: (article && headlineToPublish(article)) || '…' }
}

export default async function StoryPage({ params }: PageProps<'/desk/articles/[id]'>) {
  const actor = await requireActor()
  const article = await findArticleForDesk(actor, (await params).id)
  if (!article) notFound()
  const now = new Date()
  const [story, choices] = await Promise.all([storyProps(actor, article, now), loadChoices(actor, article)])
  return (
    <StoryEditor
      key={`${article.id} ${article.scheduledFor?.toISOString()}`}
      story={story}
      choices={choices}
      commands={commandsFor(actor, article, now)}
    />
  )
}
