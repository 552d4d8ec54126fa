import { type Dom, fragmentOf } from '../dom.ts'

/**
 * A post's text as WordPress would show it. Texts of the old editor are written without paragraphs: there a line end is a line break and an
 * empty line ends the paragraph. Of the short codes in brackets a picture's caption becomes a figure; those that embed something are
 * embedded things, told as lost later on.
 */
export function postContent(text: string): Dom['body'] {
  const root = fragmentOf(withoutShortcodes(text))
  if (!text.includes('<!-- wp:')) breakLines(root)
  return root
}

function withoutShortcodes(text: string): string {
  return text
    .replace(/\[(?:wp_)?caption(?:\s[^[\]]{0,500})?\]/g, '<figure>')
    .replace(/\[\/(?:wp_)?caption\]/g, '</figure>')
    .replace(/\[(?:gallery|playlist|audio|video|contact-form-7|embed)(?:\s[^[\]]{0,500})?\]/g, '<embed>')
    .replace(/\[\/(?:audio|video|embed|playlist)\]/g, '')
}

const KEEPS_LINES = new Set(['PRE', 'SCRIPT', 'STYLE', 'TEXTAREA'])

function breakLines(root: Dom['body']): void {
  const waiting = Array.from(root.childNodes)
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeType === 3) breakText(node)
    else if (!KEEPS_LINES.has(node.nodeName.toUpperCase())) waiting.push(...Array.from(node.childNodes))
  }
}

function breakText(node: ChildNode): void {
  const lines = (node.textContent ?? '').split(/\r\n?|\n/)
  const page = node.ownerDocument
  if (lines.length < 2 || !page) return
  node.replaceWith(
    ...lines.flatMap((line, at) => [...(at > 0 ? [page.createElement('br')] : []), page.createTextNode(line)]),
  )
}
