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
  'sign up|subscribe|follow|join|download|get our|abonnieren|abonniere|folgen sie|folge uns|melden sie sich|inscrivez|abonnez|suscríbe|síguenos|sigue|iscriviti|seguici|subskrybuj'
const ours = 'our|us|unser\\w*|uns|hier entlang|notre|nos|nuestr\\w*|nostr\\w*|nasz\\w*'
/** A story may tell of people who follow a channel; the page itself begins with the call, or speaks of its own. */
const INVITATION = new RegExp(
  `^\\W*(?:${calls})\\b.{0,250}\\b(?:${channels})\\b|^.{0,80}\\b(?:${ours})\\b.{0,40}\\b(?:${channels})\\b|\\b(?:${channels})\\b.{0,80}\\bhier entlang\\b`,
  'iu',
)

const outside =
  'extern\\w* (?:redaktionell\\w* )?inhalte?|redaktioneller inhalt|drittplattformen|youtube-inhalte|external content|third-party content|contenu externe|contenido externo'
const agreeing =
  'agree|consent|click|einverstanden|zustimm\\w*|erlauben|findest du|finden sie|empfohlener|übermittelt|accept\\w*|aceptar'
/** What stands in place of an embedded thing until the reader agrees to load it. */
const CONSENT = new RegExp(
  `\\b(?:${outside})\\b.{0,200}\\b(?:${agreeing})\\b|\\b(?:${agreeing})\\b.{0,200}\\b(?:${outside})\\b`,
  'iu',
)
const LONGEST = 300

/** Whether a line is the page's own: the word above an advertisement or a list of stories, an invitation to subscribe or follow, a question for consent. */
export function isPageWords(line: string): boolean {
  return PAGE_LINE.test(line) || (line.length < LONGEST && (INVITATION.test(line) || CONSENT.test(line)))
}
