/** Lines that a page says of itself, by language; each is all of its line. */
const lines = {
  en: `advertisement|advertising|ad|read more|read also|also read|see also|more on this|recommended|related(?: (?:stories|articles|content|topics|posts|news))?|most read|
    trending|share(?: this(?: article| story)?)?|tweet|follow us|skip advertisement|(?:article|story) continues (?:below|after)(?: advertisement)?|continue reading|loading\\W*|
    sponsored|promoted|copy link|print|email|comments?|newsletter|subscribe|sign up|caption options|image source.*`,
  de: `anzeige|werbung|lesen sie auch|mehr zum thema|auch interessant|mehr dazu|weiterlesen|das könnte sie auch interessieren|lesetipps?|teilen|kommentare?`,
  fr: `publicité|lire aussi|à lire aussi|sur le même sujet`,
  es: `publicidad|leer también|lee también|te puede interesar|más información`,
  pt: `publicidade|leia também|leia mais|veja também`,
  it: `pubblicità|leggi anche`,
  nl: `advertentie|lees ook`,
  pl: `reklama|czytaj (?:więcej|też|także)|zobacz (?:też|także)`,
  cs: `čtěte také`,
  ru: `реклама|читайте также|по теме`,
  uk: `читайте також`,
  tr: `reklam|ayrıca bakınız|ilgili haberler`,
  nordic: `annons|annonse|mainos|les også|läs mer|läs också|les mer|vis mer`,
  asia: `広告|광고`,
}
const PAGE_LINE = new RegExp(
  `^[\\s–—-]*(?:${Object.values(lines).join('|').replace(/\|\s+/g, '|')})[\\s:.…»>–—-]*$`,
  'iu',
)

const channels = 'newsletter|whatsapp|telegram|google news|instagram|twitter|facebook|app store|google play|app'
const calls =
  'sign up|subscribe|follow us|follow|join our|join|download|abonnieren|anmelden|abonniere|folgen|hier entlang|inscri|abonne|suscr|sigue|síguenos|iscriviti|seguici|subskryb'
const INVITATION = new RegExp(
  `\\b(?:${channels})\\b.{0,200}\\b(?:${calls})|\\b(?:${calls})\\b.{0,200}\\b(?:${channels})\\b`,
  'iu',
)
const LONGEST_INVITATION = 300

/** Whether a line is the page's own: the word above an advertisement or a list of stories, or an invitation to subscribe or follow. */
export function isPageWords(line: string): boolean {
  return PAGE_LINE.test(line) || (line.length < LONGEST_INVITATION && INVITATION.test(line))
}
