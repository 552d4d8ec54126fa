/** What a page's furniture leaves in a text: buttons, counters, links. Each is taken off the start of `text`; the reason names it. */
const furniture: [RegExp, string][] = [
  [/^\+\s*↺\s*[−–-]\s*\d+\s*px/u, 'text size buttons'],
  [
    /^(?:Article content|Skip to (?:main )?content|Go to the main site|Print version|Read more|Advertisement|Loading\.{0,3}|Share this|Share|Tweet|Copy link|Listen to this article|Story continues below|Homepage|All news|Latest news|News feed|Back to list)(?=\s*(?:\n|$))/iu,
    'a page’s button or link',
  ],
  [/^(?:Article content|Skip to content)\s+/iu, 'a page’s button or link'],
  [/^[•·▪]\s*(?:HOMEPAGE|HOME)\b[^\n]*/iu, 'a path through the site'],
  [/^SHARE:?\s*(?:READ:?\s*\d+)?/u, 'a share button and a view counter'],
  [/^(?:READ|VIEWS|Baxış sayı|Oxunub|Просмотров|Просмотры)\s*:\s*[\d\s]{1,9}(?=\s)/iu, 'a view counter'],
  [/^(?:News ID|Xəbər №|Код новости)\s*[:№]?\s*\d+/iu, 'a number of the page'],
  [
    /^(?:(?:Русский|English|Azərbaycan(?:ca)?|Türkçe|Deutsch|Français|Հայերեն|العربية)(?:[ \t|/]+|(?=\n|$))){2,}/u,
    'a choice of languages',
  ],
  [/^(?:Follow us on|Bizi izləyin|Подписывайтесь)[^\n]*/iu, 'an invitation to follow'],
  [/^(?:Çap versiyası|Версия для печати|Распечатать|Поделиться|Paylaş)(?=\s*(?:\n|$))/iu, 'a page’s button or link'],
  [
    /^(?:Published|Posted|Updated|Last updated|Опубликовано|Обновлено|Dərc olunub|Yenilənib)[:\s]+(?:\d{1,2}|an?|yesterday|today|just now|вчера|сегодня|dünən|bu gün)(?:[ \t]+(?:\p{L}+[ \t]+)?(?:ago|назад|əvvəl))?(?=[ \t]*(?:\n|$))/iu,
    'the time of publication',
  ],
  [
    /^(?:details added|updated|təfsilat əlavə olunub|yenilənib|обновлено|добавлены подробности)\s*(?:\([^)\n]*\)|[:–—-]?\s*first version posted (?:on|at) [\d:]+)?(?=\s)/iu,
    'a note about an update',
  ],
]

/** The piece of furniture that stands at the very start of `text`, if any. */
export function readFurniture(text: string): { length: number; reason: string } | null {
  for (const [pattern, reason] of furniture) {
    const found = pattern.exec(text)
    if (found && found[0].length > 0) return { length: found[0].length, reason }
  }
  return null
}

const sections = new Set(
  'politics,business,economy,economics,world,world news,society,culture,sport,sports,nation,opinion,incident,incidents,karabakh,region,regions,technology,science,health,education,lifestyle,finance,energy,oil&gas,analysis,interview,travel,azerbaijan,armenia,georgia,turkey,iran,russia,want to say,social,general,gündəm,siyasət,iqtisadiyyat,cəmiyyət,dünya,mədəniyyət,idman,hadisə,kriminal,elm,təhsil,region,maliyyə,müsahibə,политика,экономика,общество,мир,в мире,культура,спорт,происшествия,наука,образование,регионы,бизнес,финансы,интервью,армия,gündem,siyaset,ekonomi,dünya,spor,kültür'.split(
    ',',
  ),
)

/** Whether a short text is a section's name. */
export function isSection(text: string): boolean {
  return sections.has(text.toLocaleLowerCase('az').trim()) || sections.has(text.toLowerCase().replace(/i̇/g, 'i').trim())
}

/** A section's name glued to an opening quotation mark: GÜNDƏM“… */
export function readGluedSection(text: string): { length: number; name: string } | null {
  const word = /^(\p{Lu}{4,20})(?=[“„«"])/u.exec(text)?.[1]
  return word && isSection(word) ? { length: word.length, name: word } : null
}
