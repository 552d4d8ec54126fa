const script = /<script\b[^>]*>[\s\S]*?<\/script>/gi
const preloaded =
  /<link\b[^>]*\brel="(?:modulepreload|preload)"[^>]*\bas="script"[^>]*\/?>|<link\b[^>]*\bas="script"[^>]*\brel="preload"[^>]*\/?>/gi
const marks = /<!--\/?[$&!?]?[^>]*-->/g

/**
 * A reader's page without scripts and without the second copy of its data that hydration would want. Structured data (JSON-LD) is not
 * a script and stays; its `<` are escaped where it is written, so no element can hide in it.
 */
export function stripScripts(html: string): string {
  return html
    .replace(script, (element) => (/^<script\b[^>]*\btype="application\/ld\+json"/i.test(element) ? element : ''))
    .replace(preloaded, '')
    .replace(marks, '')
}
