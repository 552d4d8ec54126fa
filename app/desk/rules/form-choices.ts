import type { RuleChoices } from '#components/desk/rule/rule-values.ts'
import { languageName, storyLanguages } from '#lib/article/languages.ts'
import type { Actor } from '#lib/person/actor.ts'
import { listPeopleNames } from '#lib/person/list-names.ts'
import { listChannelNames } from '#lib/rule/list-channels.ts'
import { listSectionNames } from '#lib/section/list-names.ts'
import { listAgencyNames } from '#lib/source/list-names.ts'

/** What the form of a rule offers to choose from. */
export async function formChoices(actor: Actor): Promise<RuleChoices> {
  const [agencies, channels, sections, people] = await Promise.all([
    listAgencyNames(),
    listChannelNames(actor),
    listSectionNames(),
    listPeopleNames(actor),
  ])
  const languages = storyLanguages.map((code) => ({ id: code, name: languageName(code, actor.language) }))
  return { agencies, channels, sections, people, languages }
}
