/** An element: name, attributes, and either text or elements inside. A null child is left out. */
export type Xml = { name: string; attributes: Record<string, string>; inside: string | (Xml | null)[] }

/** Makes an element. */
export function xml(name: string, inside: string | (Xml | null)[] = [], attributes: Record<string, string> = {}): Xml {
  return { name, attributes, inside }
}

/** An element and all inside it as text. */
export function writeXml({ name, attributes, inside }: Xml): string {
  const head = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`)].join(' ')
  if (inside.length === 0) return `<${head}/>`
  const text =
    typeof inside === 'string' ? escapeXml(inside) : inside.map((child) => (child ? writeXml(child) : '')).join('')
  return `<${head}>${text}</${name}>`
}

/** A whole document. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${writeXml(root)}\n`
}

/** Text as it may stand in XML 1.0: markup escaped; what XML forbids even when escaped (most controls, lone surrogates, U+FFFE) left out. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
