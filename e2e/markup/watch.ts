import type { BrowserContext, Page } from '@playwright/test'

/** What pages did that they must not: code that ran, dialogs, requests that left the site. */
export type Caught = { ran: Set<number>; dialogs: string[]; left: Set<string> }

/** Watches every page of a browser, and lets nothing leave this machine. */
export async function watch(context: BrowserContext): Promise<Caught> {
  const caught: Caught = { ran: new Set(), dialogs: [], left: new Set() }
  await context.exposeFunction('ran', (number: number) => {
    caught.ran.add(number)
  })
  context.on('dialog', (dialog) => {
    caught.dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await context.route(/^https?:\/\/(?!localhost)/, (route) => {
    caught.left.add(route.request().url())
    return route.abort()
  })
  return caught
}

export const nothing: Caught = { ran: new Set(), dialogs: [], left: new Set() }

/**
 * Elements and attributes of a document that none of our pages has: handlers, frames, addresses that run or lead to evil.test, clobbered
 * names. Runs in the browser, so it stands by itself.
 */
export function strangers(root: Document): string[] {
  const loads = /^(href|src|srcset|srcdoc|action|formaction|data|xlink:href|background|poster)$/i
  const runs = /^[\s\p{Cc}]*(javascript|vbscript|data:(?!image\/)|blob:)/iu
  const leaves = /^[\s\p{Cc}]*(https?:)?[\\/]{2,}[^/]*evil\.test/iu
  const strange =
    'iframe,object,embed,base,math,marquee,applet,template:not([id]),xmp,x,plaintext,[srcdoc],meta[http-equiv]'
  const odd = [...root.querySelectorAll(strange)].map((element) => element.outerHTML.slice(0, 120))
  for (const element of root.querySelectorAll('*')) {
    // A form's own attributes can be hidden behind its fields.
    for (const name of Element.prototype.getAttributeNames.call(element)) {
      const value = Element.prototype.getAttribute.call(element, name) ?? ''
      const plain = value.replace(/[\t\n\r]/g, '')
      // A whole address of another site is a link like any other; nothing else may lead there.
      const isLink = element.localName === 'a' && /^https?:\/\//.test(value)
      // React's own, on forms that it sends itself.
      if (name === 'action' && value === "javascript:throw new Error('React form unexpectedly submitted.')") continue
      if (/^on/i.test(name) || (loads.test(name) && !isLink && (runs.test(plain) || leaves.test(plain))))
        odd.push(`${element.localName} ${name}=${value.slice(0, 80)}`)
    }
  }
  if (typeof root.getElementById !== 'function' || typeof root.createElement !== 'function') odd.push('clobbered')
  return odd
}

/** The same of the page that is open, once its scripts have done with it. */
export function strangersIn(page: Page): Promise<string[]> {
  return page.evaluate(`(${strangers.toString()})(document)`)
}

/** What is strange in a document, and the text of each script element in it. */
export type Told = { strangers: string[]; scripts: string[] }

/**
 * Opens whole documents as a browser does, many at once, each in a frame of a page of the same site: what runs by itself runs there.
 */
export async function openAll(page: Page, documents: string[]): Promise<Told[]> {
  const told: Told[] = []
  for (let at = 0; at < documents.length; at += 25) {
    const argument = JSON.stringify(documents.slice(at, at + 25))
    told.push(...(await page.evaluate<Told[]>(`(${openInFrames.toString()})(${argument}, ${strangers.toString()})`)))
  }
  return told
}

async function openInFrames(documents: string[], look: typeof strangers): Promise<Told[]> {
  const open = (text: string) =>
    new Promise<Told>((done) => {
      const frame = document.createElement('iframe')
      frame.addEventListener('load', () => {
        const inside = frame.contentDocument
        const scripts = [...(inside?.querySelectorAll('script') ?? [])].map((script) => script.textContent)
        done({ strangers: inside ? look(inside) : ['nothing'], scripts })
        setTimeout(() => frame.remove())
      })
      frame.srcdoc = text
      document.body.append(frame)
    })
  return Promise.all(documents.map(open))
}
