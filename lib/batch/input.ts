import { z } from 'zod'
import { isId } from '#lib/platform/ids.ts'

const id = z.string().refine(isId)

/** What a request that brings files says of them: the batch they belong to, or how many will come and what they are called together. */
export const batchInput = z.union([
  z.object({ batch: id }),
  z.object({ expected: z.coerce.number().int().min(1).max(1_000_000), label: z.string().trim().max(200).default('') }),
])

export const batchId = z.object({ id })
