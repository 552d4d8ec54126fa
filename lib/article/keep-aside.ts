import { parseBody } from '#lib/body/parse.ts'
import type { Actor } from '#lib/person/actor.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { type Change, changeArticle } from './change.ts'
import type { ContentInput } from './content.ts'
import { contentColumns } from './write-content.ts'

/** Keeps the text of someone whose save came second, beside the draft: history shows it, nothing is overwritten by it. */
export async function keepAside(
  actor: Actor,
  input: { id: string; content: ContentInput },
  now?: Date,
): Promise<Outcome<{ revisionId: string }>> {
  const body = parseBody(input.content.body)
  if (!body.ok) return refuse('invalid', ...body.reasons)
  return changeArticle(
    actor,
    'article.save',
    input.id,
    null,
    async ({ tx, now: time, article }) => {
      const id = newId(time.getTime())
      const columns = contentColumns({ ...input.content, body: body.body })
      await tx.revision.create({
        data: {
          id,
          articleId: article.id,
          state: 'aside',
          createdAt: time,
          savedAt: time,
          savedById: actor.id,
          ...columns,
        },
      })
      return done({ revisionId: id })
    },
    now,
  )
}

/** Copies the draft as it stands beside itself, before something else is written over it. */
export async function keepDraftAside({ tx, now, article }: Change): Promise<void> {
  const { id: _id, state: _state, createdAt: _created, number: _number, basedOnId: _based, ...rest } = article.working
  const { agency, section, leadMedia, tags, contributors, media, submittedBy, sentBackBy, savedBy, ...columns } = rest
  await tx.revision.create({
    data: {
      ...columns,
      id: newId(now.getTime()),
      state: 'aside',
      createdAt: now,
      body: json(columns.body),
      proposed: json(columns.proposed),
    },
  })
}

function json(value: Prisma.JsonValue): Prisma.InputJsonValue {
  return value ?? {}
}
