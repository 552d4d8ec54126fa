type Case = 'genitive' | 'accusative' | 'dative' | 'instrumental' | 'prepositional'
/** An ending and what stands in its place in the nominative. */
type Ending = [ending: RegExp, nominative: string]

/** Given names that lose a vowel in their cases, without their ending. */
const FLEETING: Record<string, string> = { Павл: 'Павел', Льв: 'Лев' }
/** Family names that have no cases. */
const FIXED: Ending = [/(?<=дзе|швили|ко|[иы]х|[бвдзлнрст]о)$/, '']
/** Family names whose cases are those of no other name; where a vowel may have been lost before the ending, nothing is certain. */
const man = (cases: string, adjective: string): Ending[] => [
  [new RegExp(`(?<=[оеё]в|[иы]н)(?:${cases})$`), ''],
  [new RegExp(`(?<=[сц]к)${adjective}$`), 'ий'],
  [
    new RegExp(
      `(?<=[аеиоуыюя][бвгджзклмнпрстфхш]|[бвгджзклмнпрстфхш][бгджзмпстфхш])(?<![оеё]в|[иы]н)(?:${cases.replace('ым', 'ом')})$`,
    ),
    '',
  ],
  FIXED,
]
const woman = (ending: string): Ending[] => [
  [new RegExp(`(?<=[оеё]в|[иы]н)${ending}$`), 'а'],
  [new RegExp(`(?<=[сц]к)${ending === 'у' ? 'ую' : ending}$`), 'ая'],
  FIXED,
  [/(?<=[бвгджзклмнпрстфхцчшщ]|ль)(?<![оеё]в|[иы]н)$/, ''],
]
const given = (hard: string, soft: string): Ending[] => [
  [new RegExp(`(?<=[аеио])${soft}$`), 'й'],
  [new RegExp(`(?<=[рл])${soft}$`), 'ь'],
  [new RegExp(`(?<=[бвгджзклмнпрстфхцчш])${hard}$`), ''],
]
const hers = (hard: string, soft: string): Ending[] => [
  [new RegExp(`(?<=[иь])${soft}$`), 'я'],
  [new RegExp(`(?<=[бвгджзклмнпрстфхцчш])(?:${hard})$`), 'а'],
]

/** By case: how the names of a man and of a woman end in it. */
const endings: Record<Case, { given: Ending[]; family: Ending[] }[]> = {
  genitive: [
    { given: given('а', 'я'), family: man('а', 'ого') },
    { given: hers('ы|(?<=[гкхжчш])и', 'и'), family: woman('ой') },
  ],
  accusative: [
    { given: given('а', 'я'), family: man('а', 'ого') },
    { given: hers('у', 'ю'), family: woman('у') },
  ],
  dative: [
    { given: given('у', 'ю'), family: man('у', 'ому') },
    { given: hers('е', '[ие]'), family: woman('ой') },
  ],
  instrumental: [
    { given: given('ом', 'ем'), family: man('ым', 'им') },
    { given: hers('ой', 'ей'), family: woman('ой') },
  ],
  prepositional: [
    { given: given('е', 'е'), family: man('е', 'ом') },
    { given: hers('е', '[ие]'), family: woman('ой') },
  ],
}
const FATHERS: Ending[] = [
  [/(?<=вич)(?:а|у|ем|е)$/, ''],
  [/(?<=вн)(?:ы|е|у|ой)$/, 'а'],
]

/** The cases that a title stands in, and with it the name behind it; none where it is the nominative. */
function casesOf(title: string): Case[] {
  if (/^глав/i.test(title)) {
    const byEnding: Record<string, Case[]> = {
      ы: ['genitive'],
      у: ['accusative'],
      е: ['dative', 'prepositional'],
      ой: ['instrumental'],
    }
    return byEnding[title.slice(4)] ?? []
  }
  if (/[ая]$/.test(title)) return ['genitive', 'accusative']
  if (/[ую]$/.test(title)) return ['dative']
  if (/[оеё]м$/.test(title)) return ['instrumental']
  return /е$/.test(title) ? ['prepositional'] : []
}

/**
 * A full name behind a Russian title, in the nominative: the title tells the case, the endings of given and family name must agree in it.
 * Where they do not, the name stays as it is written.
 */
export function russianNominative(title: string, name: string): string {
  const words = name.split(' ')
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const fathers = words.slice(1, -1).map((word) => replaced(word, FATHERS))
  if (fathers.some((one) => one === null)) return name
  for (const which of casesOf(title))
    for (const { given, family } of endings[which]) {
      const [own, shared] = [replaced(first, given), replaced(last, family)]
      if (own !== null && shared !== null) return [FLEETING[own] ?? own, ...fathers, shared].join(' ')
    }
  return name
}

function replaced(word: string, options: readonly Ending[]): string | null {
  const found = options.find(([ending]) => ending.test(word))
  return found ? word.replace(...found) : null
}
