'use server'

import { z } from 'zod'
import { id } from '#lib/article/content.ts'
import { done } from '#lib/platform/outcome.ts'
import { addAlias, aliasInput, removeAlias, unaliasInput } from '#lib/tag/alias.ts'
import { createTag, tagInput } from '#lib/tag/create.ts'
import { mergeTags, previewMerge } from '#lib/tag/merge.ts'
import { renameInput, renameTag } from '#lib/tag/rename.ts'
import { suggestTags } from '#lib/tag/suggest.ts'
import { callAction, formAction } from '#lib/web/form-action.ts'

const again = ({ id: tagId }: { id: string }) => ({ refresh: [`/desk/tags/${tagId}`] })

export const suggest = callAction('desk.read', z.strictObject({ typed: z.string().max(200) }), async (actor, input) =>
  done(await suggestTags(actor, input.typed)),
)
export const create = callAction('tag.create', tagInput, createTag)
export const rename = formAction('tag.change', renameInput, renameTag, again)
export const alias = formAction('tag.change', aliasInput, addAlias, again)
export const unalias = callAction('tag.change', unaliasInput, removeAlias, again)
export const preview = callAction('tag.merge', z.strictObject({ from: id }), async (actor, input) =>
  done(await previewMerge(actor, input.from)),
)
export const merge = callAction('tag.merge', z.strictObject({ from: id, into: id }), mergeTags, () => ({
  refresh: ['/desk/tags'],
}))
