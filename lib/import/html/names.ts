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

/** Inside a story, elements with such names are no part of its text. A word stands alone or between hyphens and underscores. */
const FURNITURE = words(
  `share|shares|sharing|shared|sharebar|social|socials|follow|newsletter|newsletters|subscribe|subscription|subscriptions|signup|sign-up|related|relateds|
  recommend|recommended|recommendation|recommendations|recirc|recirculation|more-on|read-more|readmore|read-also|readalso|see-also|most-read|mostread|popular|trending|
  comment|comments|commenting|disqus|breadcrumb|breadcrumbs|crumbs|cookie|cookies|consent|promo|promos|promotion|promoted|sponsor|sponsored|advert|adverts|advertising|
  advertisement|ad|ads|adbox|adslot|ad-slot|adsense|banner|dfp|outbrain|taboola|sidebar|side-bar|popup|modal|overlay|login|register|paywall|paidcontent|
  tags|tag-list|taglist|keywords|topics|topic-list|author|authors|author-bio|authorbox|bio|byline|bylines|meta|metadata|post-meta|entry-meta|dateline|timestamp|pubdate|
  publish-date|published|toolbar|tools|actions|buttons|print|feedback|survey|rating|ratings|vote|poll|quiz|pagination|pager|pagenav|prev-next|next-prev|post-navigation|nav-links|
  navigation|navbar|nav|menu|footer|foot|copyright|disclaimer|widget|widgets|teaser|teasers|teaserlist|carousel|slider|slideshow|gallery|player|video-player|
  caption|captions|credit|credits|photo-credit|screen-reader-text|screen-reader|visually-hidden|visuallyhidden|sr-only|hidden|invisible|skip-link|toc|table-of-contents|
  donate|donation|donations|support-us|membership|cta|call-to-action|app-download|whatsapp|telegram|audio|audio-player|listen|read-time|reading-time|label|badge|kicker|
  tooltip|lightbox|embed|infobox|factbox-link|jump-to|accessibility|contentinfo|complementary|search|form|alert|notification|snackbar|loading|placeholder`,
)
const BODY =
  /(?:^|[\s_-])(?:article|articles|story|entry|post|news|content|main|text|body|artikel|beitrag|inhalt|contenu|cuerpo|contenido|texto|corpo|haber|icerik|detail|page)(?:[\s_-]*(?:body|text|content|main|copy|inner|detail|wrap|container|maincontent))?(?=$|[\s_-])|articlebody|articletext|storybody|articlecontent|bodytext|maincontent/

function words(all: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${all.replace(/\s+/g, '')})(?=$|[\\s_-])`)
}

export function isNamedFurniture(element: HtmlElement): boolean {
  return FURNITURE.test(namesOf(element))
}

export function isNamedBody(element: HtmlElement): boolean {
  return BODY.test(namesOf(element))
}
