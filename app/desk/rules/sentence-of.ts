import { languageName } from '#lib/article/languages.ts'
import type { Language } from '#lib/person/actor.ts'
import type { NamedRule } from '#lib/rule/list.ts'
import { words } from '#lib/web/words.ts'

/** What a rule asks and what it does, as two halves of a sentence. */
export function sentenceOf(rule: NamedRule, language: Language): { asks: string; does: string } {
  const t = words(language, 'rules')
  const quoted = rule.words.map((word) => `“${word}”`)
  const asks = [
    rule.agency ? t('sentence.agency', { name: rule.agency.name }) : t('sentence.copy'),
    rule.channel ? t('sentence.channel', { name: rule.channel.name }) : '',
    quoted.length > 0
      ? t('sentence.words', { words: new Intl.ListFormat(language, { type: 'disjunction' }).format(quoted) })
      : '',
    rule.tag === null ? '' : t('sentence.tag', { tag: `“${rule.tag}”` }),
    rule.language === null ? '' : t('sentence.language', { language: languageName(rule.language, language) }),
    rule.urgencyAtMost === null ? '' : t('sentence.urgency', { urgency: rule.urgencyAtMost }),
  ]
  const does = [
    rule.section ? t('sentence.section', { name: rule.section.name }) : '',
    rule.assignTo ? t('sentence.assign', { name: rule.assignTo.name }) : '',
    rule.tags.length > 0 ? t('sentence.tags', { tags: rule.tags.map((tag) => tag.name).join(', ') }) : '',
    rule.use ? t('sentence.use') : '',
    rule.publishAfterMinutes === null ? '' : t('sentence.publish', { minutes: rule.publishAfterMinutes }),
  ]
  return { asks: asks.filter(Boolean).join(', '), does: does.filter(Boolean).join(', ') }
}
