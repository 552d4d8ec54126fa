'use server'

import { z } from 'zod'
import { createArticle } from '#lib/article/create.ts'
import { callAction } from '#lib/web/form-action.ts'

/** Starts an empty story; the caller goes to it. */
export const start = callAction('article.create', z.strictObject({}), (actor) => createArticle(actor, {}))
