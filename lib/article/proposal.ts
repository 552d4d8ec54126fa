import { z } from 'zod'

const reasons = z.array(z.string())

/** What a machine inferred for a story, kept apart from what a person accepted. It is public only after someone pressed Publish on it. */
export const proposalSchema = z.object({
  headline: z.object({ value: z.string(), confidence: z.number(), reasons }).optional(),
  wireDate: z
    .object({ value: z.string(), confidence: z.number(), reasons, disagree: z.boolean().optional() })
    .optional(),
  section: z.object({ value: z.string(), reasons }).optional(),
  /** The persons, organisations and places that were recognised, with the words they came from. */
  tags: z
    .array(
      z.object({
        kind: z.enum(['person', 'organisation', 'place', 'event', 'topic']),
        name: z.string(),
        words: z.array(z.string()),
      }),
    )
    .optional(),
})

export type Proposal = z.output<typeof proposalSchema>

/** Reads a stored proposal; a row written by an older version that no longer fits proposes nothing. */
export function readProposal(stored: unknown): Proposal {
  const parsed = proposalSchema.safeParse(stored)
  return parsed.success ? parsed.data : {}
}
