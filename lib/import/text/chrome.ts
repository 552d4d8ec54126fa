/** What stands on buttons and links, each alone on its line. */
const BUTTON = [
  'Article content|Skip to (?:main )?(?:content|navigation)|Go to the main site|Back to (?:list|top|home)|Read more|Story continues below|Continue reading',
  'Print(?: version| this(?: page| article)?| article)?|Share(?: this)?(?: article| story| page| post)?|Share (?:on|via|to|by) \\p{L}+|Tweet|Copy link|Save|Bookmark|E-?mail(?: this)?(?: article| story)?|Send to a friend|Facebook|Twitter|X|WhatsApp|Telegram|LinkedIn|Reddit|Pinterest|Messenger',
  'Listen(?: to (?:this )?(?:article|story))?(?:[ \\t]+\\d+ min\\w*)?|Advertisement|Sponsored|Loading(?:\\.{0,3}|…)|Home(?:page)?|Menu|Search|Log ?in|Sign in|Sign up|Subscribe(?: now)?|All news|Latest news|News feed|Most read|Trending|Newsletter',
  'Accept(?: all)?(?: cookies)?|Reject(?: all)?(?: cookies)?|Manage (?:cookies|preferences|settings)|Cookie settings|I agree|Got it|OK',
  'Çap (?:et|versiyası)|Paylaş|Xəbəri paylaş|Bütün xəbərlər|Son xəbərlər|Xəbər lenti|Ana səhifə|Axtarış|Dinlə|Qəbul et|Davamı',
  'Версия для печати|Распечатать|Печать|Поделиться|Поделиться в \\p{L}+|Главная|Все новости|Последние новости|Лента новостей|Меню|Поиск|Войти|Слушать|Принять|Понятно|Реклама|Читать далее',
  'Yazdır|Haberi paylaş|Ana sayfa|Anasayfa|Tüm haberler|Son dakika haberleri|Kabul et',
  'Drucken|Teilen|Artikel (?:drucken|teilen|anhören|merken)|Merken|Anhören|Startseite|Anzeige|Alle akzeptieren|Imprimer|Partager|Accueil|Écouter|Tout accepter|Publicité|Imprimir|Compartir|Escuchar|Publicidad|Aceptar|Stampa|Condividi|Ascolta|Pubblicità|Accetta',
].join('|')
const AGO = '(?:[ \\t]+(?:\\p{L}+[ \\t]+)?(?:ago|назад|əvvəl|önce))?'

/** What a page's furniture leaves in a text: buttons, counters, links. Each is taken off the start of `text`; the reason names it. */
const furniture: [RegExp, string][] = [
  [/^\+\s*↺\s*[−–-]\s*\d+\s*px/u, 'text size buttons'],
  [
    /^(?:Font size|Text size|Şrift|Шрифт|Размер шрифта)?[ \t:]*A[-−+]?[ \t]+A[+]?(?:[ \t]+A[+]?)?[ \t]*(?=\n|$)/iu,
    'text size buttons',
  ],
  [new RegExp(`^(?:${BUTTON})[ \\t]*:?(?=\\s*(?:\\n|$))`, 'iu'), 'a page’s button or link'],
  [/^(?:Article content|Skip to content)\s+/iu, 'a page’s button or link'],
  [
    /^(?:(?:We|This (?:web)?site|Our (?:web)?site)(?: and our partners)? (?:use|uses)|By (?:continuing|using this|browsing this|clicking)|Мы используем|Этот сайт использует|Saytımız|Bu sayt|Sitemizde|Wir verwenden|Diese Website|Nous utilisons|Ce site|Utilizamos|Este sitio|Utilizziamo|Questo sito)(?!\p{L})[^\n]{0,80}?(?:cookie|kuki|çerez|куки)[^\n]{0,300}(?=\n|$)/iu,
    'a page’s button or link',
  ],
  [/^[•·▪]\s*(?:HOMEPAGE|HOME)\b[^\n]*/iu, 'a path through the site'],
  [/^NEWS PROVIDED BY[ \t]*:?\s*\n\s*[^\n]{2,80}(?=\n)/u, 'who issued it'],
  [/^SHARE:?\s*(?:READ:?\s*\d+)?(?=\s|$)/u, 'a share button and a view counter'],
  [
    /^(?:READ|VIEWS|Reads|Hits|Baxış sayı|Baxılıb|Oxunub|Oxunma sayı|Baxış|Просмотров|Просмотры|Просмотрено|Прочитано|Okunma(?: sayısı)?|Görüntülenme)\s*:\s*\d[\d .,]{0,9}(?=\s|$)/iu,
    'a view counter',
  ],
  [
    /^\d[\d .,]{0,9}[ \t]+(?:views|reads|просмотр\p{Ll}*|baxış|comments?|comentarios?|commentaires?|Kommentare?|kommentarer|комментари\p{Ll}*|rəy|shares)[ \t]*(?=\n|$)/iu,
    'a view counter',
  ],
  [
    /^(?:[•·]\s*)?(?:\d{1,3}[ -]?min(?:ut[aeo]n?)?s?\.?(?:[ -](?:read|Lesezeit))?|(?:Reading time|Read time|Oxuma (?:müddəti|vaxtı)|Время чтения|Okuma süresi|Lesezeit|Temps de lecture|Tiempo de lectura|Tempo di lettura)\s*:?\s*(?:~\s*)?\d{1,3}[ \t]*\p{L}*\.?)[ \t]*(?=\n|$)/iu,
    'a page’s reading time',
  ],
  [
    /^(?:Authors?(?: of the article)?|About the author|By|Written by|Von|Par|Por|Di|Автор|Müəllif)\s*:?[ \t]*(?=\n)/u,
    'a label',
  ],
  [/^(?:News ID|Xəbər №|Код новости)\s*[:№]?\s*\d+/iu, 'a number of the page'],
  [
    /^(?:(?:Русский|English|Azərbaycan(?:ca)?|Türkçe|Deutsch|Français|Español|Қазақша|O‘zbekcha|Українська|Հայերեն|العربية)(?:[ \t|/]+|(?=\n|$))){2,}/u,
    'a choice of languages',
  ],
  [/^(?:AZ|EN|RU|TR|DE|FR)(?:[ \t|/]+(?:AZ|EN|RU|TR|DE|FR)){1,5}[ \t]*(?=\n|$)/u, 'a choice of languages'],
  [/^(?:Follow us on|Bizi izləyin|Подписывайтесь|Bizi takip edin)[^\n.:]{0,80}(?=\n|$)/iu, 'an invitation to follow'],
  [
    /^-{3,}\s*(?:Forwarded message|Original Message|Пересылаемое сообщение|Исходное сообщение|Yönləndirilmiş mesaj|Weitergeleitete Nachricht)\s*-{3,}[ \t]*(?=\n)|^Begin forwarded message:[ \t]*(?=\n)/iu,
    'a label',
  ],
  [
    /^[\p{L} ]{2,24} - (?:English|Deutsch|Français|español|Español|Italiano|Português|Nederlands|Polski|Svenska)[ \t]*(?=\n)/u,
    'a choice of languages',
  ],
  [
    new RegExp(
      `^(?:Published|Posted|Updated|Last updated|Опубликовано|Обновлено|Dərc olunub|Yenilənib|Güncellendi)[:\\s]+(?:\\d{1,2}|an?|yesterday|today|just now|вчера|сегодня|dünən|bu gün|dün|bugün)${AGO}(?=[ \\t]*(?:\\n|$))`,
      'iu',
    ),
    'the time of publication',
  ],
  [/^(?:\d{1,2}|an?)[ \t]+(?:minutes?|mins?|hours?|hrs?|days?)[ \t]+ago[ \t]*(?=\n|$)/iu, 'the time of publication'],
  [
    /^(?:©|\(c\)|Copyright\s*(?:©|\(c\)|\d{4}|by\b))[^\n]{0,160}(?=\n)|^All rights reserved\.?[ \t]*(?=\n)/iu,
    'a note on rights',
  ],
  [
    /^(?:details added|updated|təfsilat əlavə olunub|yenilənib|обновлено|добавлены подробности)\s*(?:\([^)\n]*\)|[:–—-]?\s*first version posted (?:on|at) [\d:]+|(?=[ \t]*(?:\n|$)))(?=\s|$)/iu,
    'a note about an update',
  ],
  [
    /^(?:CORRECTION|CORRECTED|ПОПРАВКА|ИСПРАВЛЕНИЕ|УТОЧНЕНИЕ|DÜZƏLİŞ|DƏQİQLƏŞDİRMƏ|DÜZELTME)\s*[:–—][^\n]{0,240}?(?:[Pp]ara(?:graph)?s?\b|[Hh]eadline|[Rr]ead\b|абзац|заголов|читать|abzas|başlıq|oxunmalı|paragraf|başlık)[^\n]{0,160}(?=\n)/u,
    'a note about an update',
  ],
  [
    /^\((?:Adds?|Updates?|Recasts?|Corrects?|Refiles?|Repeats?|Rewrites?|Recaps?|Releads?|Writes? through|New throughout|Fixes|Clarifies|Updated|Corrected|Добавлен\p{Ll}*|Дополнен\p{Ll}*|Уточнен\p{Ll}*|Əlavə olunub|Yenilənib|Dəqiqləşdirilib)(?![\p{L}])[^()\n]{0,200}\)[ \t]*(?=\n|$)/iu,
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
  [
    'politics,business,economy,economics,world,world news,society,culture,sport,sports,nation,opinion,incident,incidents,karabakh,region,regions,technology,science,health,education,lifestyle,finance,energy,oil&gas,analysis,interview,travel,azerbaijan,armenia,georgia,turkey,iran,russia,want to say,social,general',
    'europe,asia,central asia,middle east,africa,americas,caucasus,local,local news,environment,climate,markets,tech,entertainment,arts,football,breaking news,top stories,features,diplomacy,foreign policy,defense,defence,military,transport,tourism,agriculture,industry,crime,media,weather,other news',
    'gündəm,siyasət,xarici siyasət,daxili siyasət,iqtisadiyyat,biznes,energetika,infrastruktur,cəmiyyət,sosial,dünya,digər ölkələr,region,mədəniyyət,incəsənət,idman,futbol,hadisə,kriminal,elm,təhsil,səhiyyə,turizm,texnologiya,hərbi,qarabağ,maliyyə,müsahibə,analitika,maraqlı',
    'политика,внешняя политика,внутренняя политика,экономика,энергетика,общество,мир,в мире,другие страны,регионы,кавказ,карабах,культура,спорт,футбол,происшествия,криминал,наука,образование,здоровье,туризм,технологии,бизнес,финансы,интервью,мнение,аналитика,армия',
    'gündem,siyaset,politika,ekonomi,dünya,spor,kültür,sağlık,eğitim,teknoloji,yaşam,politik,wirtschaft,panorama,kultur,wissen,ausland,inland,gesellschaft,meinung,politique,économie,société,monde,culture,política,economía,sociedad,mundo,cultura,deportes,politica,economia,cronaca,esteri,mondo',
  ]
    .join(',')
    .split(','),
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
