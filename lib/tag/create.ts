import { z } from 'zod'
import { typed } from '#lib/article/content.ts'
import { slugOf } from '#lib/article/slug.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { transaction } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { fold } from '#lib/search/fold.ts'
import type { TagKind } from '#prisma/client/enums.ts'

export const tagKinds = ['person', 'organisation', 'place', 'event', 'topic'] as const satisfies readonly TagKind[]

export const tagInput = z.strictObject({ name: typed(120).pipe(z.string().min(1, 'required')), kind: z.enum(tagKinds) })

const TAG_LOCK = 7_201_904

/** Makes a tag, or gives the one of that kind whose name or alias folds alike: two people who type the same name mean the same tag. */
export async function createTag(
  actor: Actor,
  input: z.output<typeof tagInput>,
  now?: Date,
): Promise<Outcome<{ id: string; name: string; kind: TagKind }>> {
  if (!can(actor, 'tag.create')) return refuse('forbidden', { code: 'forbidden' })
  const folded = fold(input.name)
  if (folded === '') return refuse('invalid', { code: 'required', field: 'name' })
  return transaction(async (tx, time) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${TAG_LOCK}::int, hashtext(${folded}))`
    const known = await tx.tagName.findFirst({
      where: { folded, tag: { kind: input.kind, mergedIntoId: null } },
      select: { tag: { select: { id: true, name: true, kind: true } } },
    })
    if (known) return done(known.tag)
    const id = newId(time.getTime())
    const base = slugOf(input.name) || 'tag'
    const taken = await tx.tag.findUnique({ where: { slug: base }, select: { id: true } })
    const slug = taken ? `${base}-${id.slice(-6)}` : base
    await tx.tag.create({
      data: {
        id,
        kind: input.kind,
        name: input.name,
        slug,
        createdAt: time,
        names: { create: { id: newId(), name: input.name, folded, alias: false } },
      },
    })
    await recordAudit(tx, actor, time, {
      verb: 'tag.create',
      thing: 'tag',
      thingId: id,
      label: input.name,
      detail: { kind: input.kind },
    })
    return done({ id, name: input.name, kind: input.kind })
  }, now)
}
