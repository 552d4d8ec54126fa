'use server'

import { addRule } from '#lib/rule/add.ts'
import { changeRule } from '#lib/rule/change.ts'
import { dryRun } from '#lib/rule/dry-run.ts'
import { enableRule } from '#lib/rule/enable.ts'
import { changeRuleInput, enableRuleInput, moveRuleInput, oneRule, ruleInput, tryRuleInput } from '#lib/rule/input.ts'
import { moveRule } from '#lib/rule/move.ts'
import { removeRule } from '#lib/rule/remove.ts'
import { callAction, formAction } from '#lib/web/form-action.ts'

const again = () => ({ refresh: ['/desk/rules'] })
const toList = () => ({ refresh: ['/desk/rules'], go: '/desk/rules' })

export const add = formAction('rule.change', ruleInput, addRule, toList)
export const change = formAction('rule.change', changeRuleInput, changeRule, toList)
export const tryOut = formAction('rule.change', tryRuleInput, dryRun)
export const move = callAction('rule.change', moveRuleInput, moveRule, again)
export const enable = callAction('rule.change', enableRuleInput, enableRule, again)
export const remove = callAction('rule.change', oneRule, removeRule, again)
