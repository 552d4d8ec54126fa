import { z } from 'zod'
import { isId } from '#lib/platform/ids.ts'

const id = z.string().refine(isId)

/**
 * What a request that brings copy says of it: the batch that its files belong to, how many will come and what they are called together, or
 * an address that is to be fetched.
 */
export const batchInput = z.union([
  z.object({ batch: id }),
  z.object({ address: z.string().trim().min(1).max(2000) }),
  z.object({ expected: z.coerce.number().int().min(1).max(1_000_000), label: z.string().trim().max(200).default('') }),
])

export const batchId = z.strictObject({ id })
