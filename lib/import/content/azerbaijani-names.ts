/** What a case adds to a name. */
const CASE = '(?:[ıiuü]|n?[ıiuü]n|n[ıiuü]|y?[aə]|[dt][aə]n?|y?l[aə])'
/** Family names whose end is known: what may stand behind it is a case and nothing else. */
const SURE = [
  /^(.+(?:[oey]v|oğlu|zadə|s[kç]i))(?:[ıiuü]n?|n[ıiuü]n?|y[aə]|[dt][aə]n?|y?l[aə])$/u,
  /^(.+[oe]va)(?:n[ıiuü]n?|ya|dan?|yla)$/u,
  /^(.+(?:yan|doğan|can|xan|han|dan))(?:ın?|a|la|dan?)$/u,
  /^(.*[aı].*[bdgğkmpqrtvy])ı$/u,
]

/**
 * A full name in the nominative: where the same text has it without an ending too, or where the family name's end leaves no doubt which
 * letters are the case's. Otherwise as it is written (*Bayramova* is a woman's name or a man's in the dative).
 */
export function azerbaijaniNominative(name: string, text: string): string {
  const [family = ''] = name.split(' ').slice(-1)
  const own = name.slice(0, name.length - family.length)
  const stem = attested(own, family, text) ?? sureStem(family)
  return stem ? own + stem : name
}

function attested(own: string, family: string, text: string): string | null {
  for (let cut = family.length - 1; cut >= Math.max(3, family.length - 4); cut -= 1) {
    const [stem, rest] = [family.slice(0, cut), family.slice(cut)]
    if (new RegExp(`^${CASE}$`, 'u').test(rest) && stands(own + stem, text)) return stem
  }
  return null
}

function stands(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/^[\p{L}\p{M}’'-]/u.test(text.slice(at + name.length, at + name.length + 1))) return true
  return false
}

function sureStem(family: string): string | null {
  return SURE.map((shape) => shape.exec(family)?.[1]).find((stem) => stem !== undefined && stem.length >= 4) ?? null
}
