import { z } from 'zod'
import { slugOf } from '#lib/article/slug.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import type { Tx } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome } from '#lib/platform/outcome.ts'
import { fold } from '#lib/search/fold.ts'
import type { TagKind } from '#prisma/client/enums.ts'
import { findNamed, lockName, tagKinds, tagName } from './name.ts'

export const tagInput = z.strictObject({ name: tagName, kind: z.enum(tagKinds) })

/** Makes a tag, or gives the one of that kind whose name or alias folds alike: two people who type the same name mean the same tag. */
export async function createTag(
  actor: Actor,
  input: z.output<typeof tagInput>,
  now?: Date,
): Promise<Outcome<{ id: string; name: string; kind: TagKind }>> {
  const { name, kind } = input
  const folded = fold(name)
  return act(
    actor,
    'tag.create',
    async (tx, time) => {
      await lockName(tx, folded)
      const known = await findNamed(tx, kind, folded)
      if (known) return done({ id: known.id, name: known.name, kind })
      const id = newId(time.getTime())
      await tx.tag.create({
        data: {
          id,
          kind,
          name,
          slug: await freeSlug(tx, name, id),
          createdAt: time,
          names: { create: { id: newId(), name, folded, alias: false } },
        },
      })
      await recordAudit(tx, actor, time, {
        verb: 'tag.create',
        thing: 'tag',
        thingId: id,
        label: name,
        detail: { kind },
      })
      return done({ id, name, kind })
    },
    now,
  )
}

const SLUG_LOCK = 7_201_906

/** The name's address, or, where another tag has it, that with the end of the new tag's id. */
async function freeSlug(tx: Tx, name: string, id: string): Promise<string> {
  const base = slugOf(name) || 'tag'
  await tx.$executeRaw`select pg_advisory_xact_lock(${SLUG_LOCK}::int, hashtext(${base}))`
  const taken = await tx.tag.findUnique({ where: { slug: base }, select: { id: true } })
  return taken ? `${base}-${id.slice(-6)}` : base
}
