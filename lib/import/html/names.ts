import type { HtmlElement } from './node.ts'

/** What the author of a page calls an element: its classes, its id and what it says it is for. */
export function namesOf(element: HtmlElement): string {
  return ['class', 'id', 'role', 'data-component', 'data-testid', 'data-module', 'data-type', 'aria-label']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .slice(0, 600)
}

/** Elements with such names are no part of a story's text. A word stands alone or between hyphens and underscores. */
const FURNITURE = words(
  `share|shares|sharing|sharebar|social|socials|follow|newsletter|newsletters|subscribe|subscription|subscriptions|signup|sign-up|related|relateds|
  recommend|recommended|recommendation|recommendations|recirc|recirculation|more-on|read-more|readmore|read-also|readalso|see-also|most-read|mostread|popular|trending|
  comment|comments|commenting|disqus|breadcrumb|breadcrumbs|crumbs|cookie|cookies|consent|promo|promos|promotion|promoted|sponsor|sponsored|advert|adverts|advertising|
  advertisement|ad|ads|adbox|adslot|ad-slot|adsense|banner|dfp|outbrain|taboola|sidebar|side-bar|popup|modal|login|register|
  tags|tag-list|taglist|keywords|topics|topic-list|author-bio|authorbox|bio|byline|bylines|post-meta|entry-meta|article-meta|timestamp|pubdate|publish-date|
  toolbar|feedback|survey|rating|ratings|vote|poll|quiz|pagination|pager|pagenav|prev-next|next-prev|post-navigation|nav-links|navigation|navbar|nav|menu|footer|
  copyright|disclaimer|teasers|teaserlist|carousel|slider|slideshow|screen-reader-text|visually-hidden|visuallyhidden|sr-only|skip-link|toc|table-of-contents|
  donate|donation|donations|support-us|membership|cta|call-to-action|app-download|whatsapp|telegram|audio-player|read-time|reading-time|jump-to|contentinfo|complementary|
  search|alert|notification|snackbar|caption|captions|photo-credit|image-credit`,
)
/** Names that boxes of a story's own text have too: they count only where hardly any prose stands. */
const DOUBTFUL = words(
  `widget|widgets|teaser|author|authors|meta|metadata|dateline|published|tools|actions|buttons|print|foot|credit|credits|gallery|player|video-player|
  label|badge|kicker|tooltip|lightbox|embed|overlay|hidden|invisible|form|placeholder|loading|listen|audio|accessibility|paidcontent|paywall|shared|infobox`,
)
const BODY =
  /(?:^|[\s_-])(?:article|articles|story|entry|post|news|content|main|text|body|artikel|beitrag|inhalt|contenu|cuerpo|contenido|texto|corpo|haber|icerik|detail|page)(?:[\s_-]*(?:body|text|content|main|copy|inner|detail|wrap|container|maincontent))?(?=$|[\s_-])|articlebody|articletext|storybody|articlecontent|bodytext|maincontent/

function words(all: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${all.replace(/\s+/g, '')})(?=$|[\\s_-])`)
}

export function isNamedFurniture(element: HtmlElement, prose: number): boolean {
  const names = namesOf(element)
  return FURNITURE.test(names) || (prose < 2 && DOUBTFUL.test(names))
}

export function isNamedBody(element: HtmlElement): boolean {
  return BODY.test(namesOf(element))
}
