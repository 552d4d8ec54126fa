/** What we call the namespaces that feeds use. The core of every kind of feed is '': RSS has none, Atom and the others have their own. */
const spaces = new Map(
  Object.entries({
    'http://www.w3.org/2005/atom': '',
    'http://purl.org/atom/ns#': '',
    'http://example.com/newformat#': '',
    'http://purl.org/rss/1.0/': '',
    'http://my.netscape.com/rdf/simple/0.9/': '',
    'http://channel.netscape.com/rdf/simple/0.9/': '',
    'http://backend.userland.com/rss': '',
    'http://backend.userland.com/rss2': '',
    'http://backend.userland.com/rss091': '',
    'http://blogs.law.harvard.edu/tech/rss': '',
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
    'http://purl.org/dc/elements/1.1/': 'dc',
    'http://purl.org/dc/terms/': 'dcterms',
    'http://purl.org/rss/1.0/modules/content/': 'content',
    'http://purl.org/rss/1.0/modules/syndication/': 'sy',
    'http://search.yahoo.com/mrss/': 'media',
    'http://search.yahoo.com/mrss': 'media',
    'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
    'http://www.w3.org/1999/xhtml': 'xhtml',
    'http://www.w3.org/2000/svg': 'svg',
    'http://www.w3.org/1998/math/mathml': 'math',
    'http://purl.org/atompub/tombstones/1.0': 'at',
    'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
    'http://web.resource.org/cc/': 'cc',
  }),
)

/** Prefixes as nearly everyone writes them, for feeds that use them and forget to declare them. */
const usual = new Map([
  ...Array.from(spaces.values(), (space): [string, string] => [space, space]),
  ['xml', 'xml'],
  ['atom', ''],
  ['atom10', ''],
  ['rss', ''],
])

/** A namespace by its address; addresses differ in case and in what their authors remember of them. */
export function spaceOf(address: string): string {
  const known = address.trim().toLowerCase()
  return spaces.get(known) ?? known
}

/** The namespace of a prefix that nothing declares. */
export function usualSpace(prefix: string): string {
  return usual.get(prefix) ?? `${prefix}:`
}

const named = new Set(spaces.values())

export function isKnownSpace(space: string): boolean {
  return named.has(space)
}
