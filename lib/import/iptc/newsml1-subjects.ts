import type { Given } from '../copy-of.ts'
import { allIn, at, childrenOf, type Element } from '../xml.ts'
import { attr } from './field.ts'
import { subjectOf, subjectsOnce } from './subject.ts'

/** Subject codes, and the keywords and names that agencies keep as properties. */
export function newsml1Subjects(chain: readonly Element[]): Given['subjects'] {
  const coded = chain.flatMap((one) => {
    const described = at(one, 'DescriptiveMetadata')
    const codes = described ? allIn(described, 'SubjectCode').flatMap((code) => childrenOf(code)) : []
    return codes
      .filter(({ name }) => /^Subject(?:Matter|Detail)?$/.test(name))
      .map((code) => subjectOf('topic', null, attr(code, 'FormalName')))
  })
  const properties = chain.flatMap((one) => [
    ...childrenOf(one, 'Metadata')
      .filter(isOfKeywords)
      .flatMap((metadata) => childrenOf(metadata, 'Property')),
    ...childrenOf(at(one, 'DescriptiveMetadata') ?? one, 'Property').filter(
      (property) => attr(property, 'Role') !== '',
    ),
  ])
  const named = properties.map((one) => {
    const isPerson = /^person/i.test(attr(one, 'Role'))
    return /keywords?$/i.test(attr(one, 'FormalName'))
      ? subjectOf(isPerson ? 'person' : 'topic', attr(one, 'Value'), null)
      : null
  })
  return subjectsOnce([...coded, ...named])
}

function isOfKeywords(metadata: Element): boolean {
  return /keywords?$/i.test(attr(at(metadata, 'MetadataType'), 'FormalName'))
}
