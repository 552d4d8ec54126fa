'use server'

import { addInput, addSection } from '#lib/section/add.ts'
import { moveInput, moveSection } from '#lib/section/move.ts'
import { renameInput, renameSection } from '#lib/section/rename.ts'
import { callAction, formAction } from '#lib/web/form-action.ts'

const again = () => ({ refresh: ['/desk/sections'] })

export const add = formAction('section.change', addInput, addSection, again)
export const rename = formAction('section.change', renameInput, renameSection, again)
export const move = callAction('section.change', moveInput, moveSection, again)
