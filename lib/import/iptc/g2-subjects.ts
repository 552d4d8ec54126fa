import type { Given } from '../copy-of.ts'
import { at, childrenOf, type Element } from '../xml.ts'
import { attr, firstOf } from './field.ts'
import { nameIn } from './language.ts'
import { kindOf, subjectOf, subjectsOnce } from './subject.ts'

/** What an item is about. Names that stand in its assertions and not with the subjects are looked up there. */
export function g2Subjects(item: Element, language: string | null): Given['subjects'] {
  const content = at(item, 'contentMeta')
  const asserted = new Map(childrenOf(item, 'assert').map((one) => [codeOf(one) ?? '', one]))
  const subjects = (content ? childrenOf(content, 'subject') : []).map((one) => {
    const code = codeOf(one)
    const assertion = asserted.get(code ?? '') ?? null
    const type = firstOf(attr(one, 'type'), attr(assertion && at(assertion, 'type'), 'qcode'))
    return subjectOf(
      kindOf(type),
      firstOf(nameIn(one, language), nameIn(assertion, language), attr(one, 'literal')),
      code,
    )
  })
  return subjectsOnce(subjects)
}

function codeOf(subject: Element): string | null {
  return firstOf(attr(subject, 'qcode'), attr(subject, 'uri'))
}
