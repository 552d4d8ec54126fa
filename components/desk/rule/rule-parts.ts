import type { describedBy } from '#components/ui/field.tsx'
import type { RuleChoices, RuleValues } from './rule-values.ts'

/** What the parts of a rule's form are given: its values and how to change them, and how a control is tied to its field. */
export type RuleParts = {
  values: RuleValues
  set: (more: Partial<RuleValues>) => void
  control: (name: string, hint?: boolean) => { name: string } & ReturnType<typeof describedBy>
  errors: (field: string) => string[]
  choices: RuleChoices
}
