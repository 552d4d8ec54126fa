'use server'

import { cancelBatch, pauseBatch, resumeBatch, settleBatch } from '#lib/batch/change.ts'
import { batchId } from '#lib/batch/input.ts'
import { undoBatch } from '#lib/batch/undo.ts'
import { callAction } from '#lib/web/form-action.ts'

const listsAgain = () => ({ refresh: ['/desk/wire'] })

export const pause = callAction('batch.change', batchId, (actor, { id }) => pauseBatch(actor, id))
export const resume = callAction('batch.change', batchId, (actor, { id }) => resumeBatch(actor, id))
export const settle = callAction('batch.change', batchId, (actor, { id }) => settleBatch(actor, id))
export const cancel = callAction('batch.change', batchId, (actor, { id }) => cancelBatch(actor, id), listsAgain)
export const undo = callAction('batch.change', batchId, (actor, { id }) => undoBatch(actor, id), listsAgain)
