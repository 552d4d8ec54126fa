import { contentOf } from '#lib/article/content-of.ts'
import type { NewStory } from '#lib/article/create.ts'
import type { DeskArticle } from '#lib/article/desk-article.ts'
import type { Content } from '#lib/article/write-content.ts'
import { type Sentence, sentencesOf } from '#lib/body/sentences.ts'
import type { Tx } from '#lib/platform/db.ts'
import { compareFields, type FieldChange } from './compare-fields.ts'
import { type Comparison, compareVersions, type ThreeTexts } from './compare-versions.ts'
import type { NewerCopy } from './newer-copy.ts'
import { readCopy } from './read-copy.ts'
import { storyOf } from './story-of.ts'
import { type Alarm, alarmOf } from './wire-item.ts'

/** One of the two pieces of copy, with what it would be as a story. */
type Copy = {
  id: string
  headline: string
  agency: string | null
  receivedAt: Date
  alarm: Alarm | null
  edNote: string
  paragraphs: string[]
  story: NewStory
}

/** A newer version of a story's copy beside the copy it was made of and beside the story. */
export type LoadedVersion = {
  base: Copy
  now: Copy
  ours: Content
  texts: ThreeTexts
  comparison: Comparison
  fields: FieldChange[]
}

/** Lays a newer version beside its story. Null where one of the copies was read by an older version of ours and must be read again first. */
export async function loadVersion(tx: Tx, article: DeskArticle, newer: NewerCopy): Promise<LoadedVersion | null> {
  const [base, now] = [await loadCopy(tx, newer.baseId), await loadCopy(tx, newer.itemId)]
  if (!base || !now) return null
  const ours = contentOf(article.working)
  const texts = {
    old: saidIn(base.story, ours.language),
    now: saidIn(now.story, ours.language),
    ours: sentencesOf(ours.body, ours.language),
  }
  return {
    base,
    now,
    ours,
    texts,
    comparison: compareVersions(texts),
    fields: compareFields(base.story, now.story, ours),
  }
}

async function loadCopy(tx: Tx, id: string): Promise<Copy | null> {
  const item = await tx.wireItem.findUnique({ where: { id }, include: { agency: true } })
  const copy = item && readCopy(item.parsed)
  if (!copy) return null
  return {
    id,
    headline: item.headline,
    agency: item.agency?.name ?? item.agencyName,
    receivedAt: item.receivedAt,
    alarm: alarmOf(item.alarm),
    edNote: copy.edNote ?? '',
    paragraphs: copy.paragraphs,
    story: storyOf({ copy, putBack: item.putBack, agency: item.agency }),
  }
}

/** What a piece of copy says, without what has no words. */
function saidIn(story: NewStory, language: string): Sentence[] {
  return story.body ? sentencesOf(story.body, language).filter((one) => one.text !== '') : []
}
