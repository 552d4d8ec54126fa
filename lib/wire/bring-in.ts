import { z } from 'zod'
import { type Change, changeArticle } from '#lib/article/change.ts'
import { id } from '#lib/article/content.ts'
import { type Saved, whyNotSave, writeDraft } from '#lib/article/save.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { parseBody } from '#lib/body/parse.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { bringChanges } from './bring-changes.ts'
import { bringFields } from './compare-fields.ts'
import { type LoadedVersion, loadVersion } from './load-version.ts'
import { newerCopyOf } from './newer-copy.ts'

/** Which changes of which newer copy: `replace` puts one in the place of what we have, `beside` leaves ours and puts it behind. */
export const bringInInput = z.strictObject({
  id,
  seen: z.int().min(1),
  itemId: id,
  changes: z
    .array(z.strictObject({ id: z.string().regex(/^[\w-]{1,100}$/, 'invalid'), how: z.enum(['replace', 'beside']) }))
    .min(1, 'required')
    .max(5_000, 'tooMany'),
})

type BringInInput = z.output<typeof bringInInput>

/**
 * Writes changes of a newer version of its copy into a story's draft; everything else in it stays as it is, and readers see nothing of it
 * before a publish. If story or copy moved on since the changes were shown, nothing is written.
 */
export function bringIn(actor: Actor, input: BringInInput, now?: Date): Promise<Outcome<Saved>> {
  return changeArticle(actor, 'article.save', input.id, input.seen, (change) => write(actor, change, input), now)
}

async function write(actor: Actor, change: Change, { itemId, changes }: BringInInput): Promise<Outcome<Saved>> {
  const { tx, article, now } = change
  const reasons = whyNotSave(article)
  if (reasons.length > 0) return refuse('invalid', ...reasons)
  const newer = await newerCopyOf(tx, article.id)
  const version = newer?.itemId === itemId ? await loadVersion(tx, article, newer) : null
  const chosen = new Map(changes.map((one) => [one.id, one.how]))
  if (!version || !offers(version, [...chosen.keys()])) return refuse('conflict', { code: 'wireMovedOn' })
  const fields = version.fields.filter((one) => chosen.has(one.id))
  const blocks = bringChanges(version.texts, version.comparison, chosen)
  const body = parseBody({ type: 'doc', content: blocks })
  if (!body.ok) return refuse('invalid', ...body.reasons)
  const content = { ...bringFields(version.ours, version.now.story, fields), body: body.body }
  const saved = await writeDraft(actor, change, content)
  await recordAudit(tx, actor, now, {
    verb: 'article.bringIn',
    thing: 'article',
    thingId: article.id,
    label: content.headline || version.now.headline,
    detail: { count: chosen.size, itemId },
  })
  return done(saved)
}

function offers({ comparison, fields }: LoadedVersion, ids: readonly string[]): boolean {
  const offered = new Set([...comparison.changes, ...fields].map((one) => one.id))
  return ids.every((one) => offered.has(one))
}
