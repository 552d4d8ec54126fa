'use server'

import { z } from 'zod'
import { id, saveInput, typed } from '#lib/article/content.ts'
import { discardChanges } from '#lib/article/discard.ts'
import { findTheirs } from '#lib/article/find-theirs.ts'
import { keepAside } from '#lib/article/keep-aside.ts'
import { killArticle } from '#lib/article/kill.ts'
import { publishArticle } from '#lib/article/publish.ts'
import { publishInput, scheduleInput } from '#lib/article/publish-input.ts'
import { recallArticle } from '#lib/article/recall.ts'
import { restoreArticle } from '#lib/article/restore.ts'
import { saveArticle } from '#lib/article/save.ts'
import { scheduleArticle } from '#lib/article/schedule.ts'
import { sendBackArticle } from '#lib/article/send-back.ts'
import { spikeArticle } from '#lib/article/spike.ts'
import { submitArticle } from '#lib/article/submit.ts'
import { translateArticle } from '#lib/article/translate.ts'
import { unscheduleArticle } from '#lib/article/unschedule.ts'
import { unspikeArticle } from '#lib/article/unspike.ts'
import { withdrawArticle } from '#lib/article/withdraw.ts'
import { restoreRevision } from '#lib/revision/restore.ts'
import { sealRevision } from '#lib/revision/seal.ts'
import { callAction } from '#lib/web/form-action.ts'

const step = z.strictObject({ id, seen: z.int().min(1) })
const here = { refresh: ['/desk/articles/[id]'] }
const again = () => here

export const save = callAction('article.save', saveInput, saveArticle)
export const loadTheirs = callAction('desk.read', z.strictObject({ id }), findTheirs)
export const setAside = callAction('article.save', saveInput.pick({ id: true, content: true }), keepAside)
export const submit = callAction('article.submit', step, submitArticle, again)
export const recall = callAction('article.recall', step, recallArticle, again)
export const sendBack = callAction('article.sendBack', step.extend({ note: typed(1_000) }), sendBackArticle, again)
export const publish = callAction('article.publish', publishInput, publishArticle, again)
export const schedule = callAction('article.schedule', scheduleInput, scheduleArticle, again)
export const unschedule = callAction('article.unschedule', step, unscheduleArticle, again)
export const discard = callAction('article.discard', step, discardChanges, again)
export const withdraw = callAction(
  'article.withdraw',
  step.extend({ reason: typed(1_000), notice: typed(1_000), replacement: typed(500) }),
  withdrawArticle,
  again,
)
export const kill = callAction('article.kill', step.extend({ reason: typed(1_000) }), killArticle, again)
export const restore = callAction('article.restore', step, restoreArticle, again)
export const spike = callAction('article.spike', step.extend({ reason: typed(1_000) }), spikeArticle, again)
export const unspike = callAction('article.unspike', step, unspikeArticle, again)
export const translate = callAction(
  'article.translate',
  z.strictObject({ id, language: z.string().regex(/^[a-z]{2,3}$/) }),
  translateArticle,
)
export const restoreText = callAction('revision.restore', step.extend({ revisionId: id }), restoreRevision, again)
export const seal = callAction(
  'revision.seal',
  z.strictObject({ id, revisionId: id, reason: typed(1_000) }),
  sealRevision,
  again,
)
