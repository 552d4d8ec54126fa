const BY =
  /^\s*(?:(?:written|reporting|story|words|report|posted|published|edited|text|texte|ein|eine?\s+\p{Lu}\p{Ll}+) )?(?:by|von|par|por|de|di|av|af|door|от|автор(?:ы)?|author|authors|autor(?:in|en)?|text|autores|yazan|written by|redaktion|reporter)\s*:?\s+(?=\p{Lu})/iu
const JOINT =
  /\s*(?:;|\||•|·|\s&\s|\/|\s(?:and|und|et|y|och|og|ve|və|и|en|with)\s(?=\p{L})|,(?=\s*\p{Lu})|,(?=\s*\p{Ll}{2,5}$))\s*/u
const NOBODY =
  /^(?:admin|administrator|editor|unknown|none|n\/a|anonymous|wordpress|webmaster|user|author|staff|by|null|undefined|guest|default|root)$/i
const COMPANY =
  /\b(?:GmbH|e\.\s?V\.?|AG|KG|Ltd|Inc|LLC|S\.?A\.?|B\.?V\.?|Corp|Stiftung|Fraktion|Bundestagsfraktion)\.?(?=$|[\s,])/

/** More writers than any story has. */
const MOST = 100

/** The names in what a page gives as its authors, one each: without "By", initials in brackets, posts and addresses. */
export function peopleIn(texts: readonly string[]): string[] {
  const found = new Map<string, string>()
  for (const text of texts.slice(0, MOST)) {
    if (text.length > 400 || COMPANY.test(text)) continue
    for (const [at, part] of text.replace(BY, '').split(JOINT).entries()) {
      const name = tidy(part)
      const key = name.toLowerCase()
      if (isSomebody(name) && !(at > 0 && isPost(name)) && !found.has(key)) found.set(key, name)
    }
  }
  return [...found.values()]
}

function tidy(part: string): string {
  return part
    .replace(BY, '')
    .replace(/\s*\([^()]{1,40}\)\s*$/, '')
    .replace(/\s+(?:기자|記者|记者)$/, '')
    .replace(/^[\s,.:–—-]+|[\s,:–—-]+$/g, '')
    .replace(/\s+/g, ' ')
}

function isSomebody(name: string): boolean {
  if (name.length < 2 || name.length > 60 || !/\p{L}/u.test(name)) return false
  if (/https?:|^www\.|@|[<>{}]|_|^\S*\d\S*$/.test(name)) return false
  return !NOBODY.test(name)
}

/** "Professor of trade history" behind a name says what somebody is. */
function isPost(name: string): boolean {
  const words = name.split(' ')
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length
  return (words.length > 2 && small > words.length / 2) || POST.test(name)
}

const POST =
  /\b(?:editor|correspondent|reporter|writer|columnist|professor|director|chief|staff|contributor|journalist|redakteur(?:in)?|korrespondent(?:in)?|projektleiter(?:in)?|autor(?:in)?)\b/i
