import { attribute, type DomNode, type Place, tag } from './pasted-node.ts'

const names = (all: string) => new Set(all.split(' '))

/** Nothing a reader of the page saw as its text. */
const silent = names(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD META LINK BASE TITLE XML SVG BUTTON SELECT TEXTAREA INPUT DATALIST MAP RP RT',
)

const told: Record<string, string> = {
  IMG: 'pastedPicture',
  PICTURE: 'pastedPicture',
  IFRAME: 'pastedEmbed',
  OBJECT: 'pastedEmbed',
  EMBED: 'pastedEmbed',
  VIDEO: 'pastedEmbed',
  AUDIO: 'pastedEmbed',
  CANVAS: 'pastedEmbed',
  MATH: 'pastedEmbed',
  DEL: 'pastedDeleted',
  S: 'pastedDeleted',
  STRIKE: 'pastedDeleted',
}

const blocks = names(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER
HGROUP LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL`.replace(/\s+/g, ' '),
)

/** Whether an element is left out with all that is in it: null if not, else the code of what to tell, empty if nothing. */
export function leftOut(node: DomNode): string | null {
  const name = tag(node)
  if (silent.has(name) || isHidden(node)) return ''
  if (name === 'IMG' && [attribute(node, 'width'), attribute(node, 'height')].includes('1')) return ''
  if (/text-decoration[^;]*line-through/.test(css(node))) return 'pastedDeleted'
  return told[name] ?? null
}

function isHidden(node: DomNode): boolean {
  return (
    typeof node.getAttribute?.('hidden') === 'string' ||
    /display:\s*none|visibility:\s*hidden|mso-hide:\s*all/.test(css(node))
  )
}

/** Whether an element begins a line of its own and ends it. */
export function isBlock(name: string): boolean {
  return blocks.has(name)
}

/** The heading an element is: the first two levels of a page are our 2, the others our 3. Word names some by class or outline level. */
export function headingOf(node: DomNode): 2 | 3 | null {
  const own = /^H([1-6])$/.exec(tag(node))?.[1]
  const ofWord = /MsoHeading([1-9])|mso-outline-level:\s*([1-9])/i.exec(`${attribute(node, 'class')} ${css(node)}`)
  const level = own ?? ofWord?.[1] ?? ofWord?.[2]
  if (level === undefined) return /\bMsoTitle\b/.test(attribute(node, 'class')) ? 2 : null
  return Number(level) <= 2 ? 2 : 3
}

/** The place inside an element, as far as its letters go. A style says more than a name: Google Docs wraps all in a `b` that is not bold. */
export function lettersIn(node: DomNode, place: Place): Place {
  const name = tag(node)
  const style = css(node)
  const weight = said(style, 'font-weight')
  const slant = said(style, 'font-style')
  return {
    ...place,
    bold: weight
      ? /^bold/.test(weight) || Number.parseInt(weight, 10) >= 600
      : place.bold || name === 'B' || name === 'STRONG',
    italic: slant ? !slant.startsWith('normal') : place.italic || name === 'I' || name === 'EM' || name === 'CITE',
    raised: raisedIn(name, style) ?? place.raised,
    keepsLineEnds: lineEndsIn(name, style) ?? place.keepsLineEnds,
  }
}

function raisedIn(name: string, style: string): Place['raised'] {
  const align = said(style, 'vertical-align')
  if (name === 'SUP' || align === 'super') return 'SUP'
  return name === 'SUB' || align === 'sub' ? 'SUB' : null
}

function lineEndsIn(name: string, style: string): boolean | null {
  const space = said(style, 'white-space')
  if (space) return /^(pre|break-spaces)/.test(space)
  return name === 'PRE' ? true : null
}

/** What a style says of one property; the last word counts. */
function said(style: string, property: string): string | undefined {
  const declaration = style.split(';').findLast((one) => one.trim().startsWith(`${property}:`))
  return declaration?.slice(declaration.indexOf(':') + 1).trim()
}

function css(node: DomNode): string {
  return attribute(node, 'style').toLowerCase()
}
