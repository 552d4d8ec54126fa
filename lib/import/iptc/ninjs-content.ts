import { type Content, contentOf, contentOfHtml, imagesOnce, isHtml, nothing } from './content.ts'
import { firstOf } from './field.ts'
import { type Json, listOf, textIn } from './json.ts'
import { plainOf } from './plain.ts'

/** An item's text, marked up where it comes in several forms, with its own pictures and those it is associated with. */
export function ninjsContent(item: Json, headline: string): Content {
  const { html, text } = bodyIn(item)
  const story = html ? contentOfHtml(html, headline) : text ? contentOf(text, headline) : nothing
  const associated = listOf(item, 'associations')
  const played = associated.filter((one) => /^(?:video|audio)$/.test(textIn(one, 'type') ?? '')).length
  return {
    ...story,
    images: imagesOnce([...pictureOf(item), ...associated.flatMap(pictureOf), ...story.images]),
    lost: [...story.lost, ...(played > 0 ? [{ code: 'pastedEmbed', values: { count: played } }] : [])],
  }
}

function bodyIn(item: Json): { html: string | null; text: string | null } {
  const bodies = listOf(item, 'bodies').map((one) => ({
    value: textIn(one, 'value') ?? '',
    isHtml:
      /html/i.test(`${textIn(one, 'contenttype', 'mimetype') ?? ''} ${textIn(one, 'role') ?? ''}`) ||
      isHtml(textIn(one, 'value') ?? ''),
  }))
  const others = Object.keys(item).find((key) => /^body_/i.test(key) && textIn(item, key) !== null)
  return {
    html: firstOf(bodies.find((one) => one.isHtml && one.value !== '')?.value, textIn(item, 'body_xhtml', 'body_html')),
    text: firstOf(
      bodies.find((one) => one.value !== '')?.value,
      textIn(item, 'body_text'),
      others ? textIn(item, others) : null,
    ),
  }
}

/** A headline or description in plain text: that of version 2 and 3 whose role fits, else the first; of version 1 that in text. */
export function saidIn(item: Json, name: string, role: RegExp): string | null {
  const all = listOf(item, `${name}s`).filter((one) => textIn(one, 'value') !== null)
  const plain = all.filter((one) => !/html/i.test(textIn(one, 'contenttype') ?? ''))
  const found =
    plain.find((one) => role.test(textIn(one, 'role') ?? '')) ??
    (name === 'headline' ? (plain[0] ?? all[0]) : undefined)
  const other = Object.keys(item).find((key) => key.startsWith(`${name}_`) && textIn(item, key) !== null)
  return firstOf(
    found ? textIn(found, 'value') : null,
    textIn(item, name, `${name}_text`),
    other ? textIn(item, other) : null,
  )
}

function pictureOf(item: Json): Content['images'] {
  const renditions = listOf(item, 'renditions').filter((one) => textIn(one, 'href') !== null && isImage(one, item))
  const [best] = renditions.toSorted((a, b) => widthOf(b) - widthOf(a))
  const src = best ? textIn(best, 'href') : null
  if (!best || src === null) return []
  return [
    {
      src,
      caption: plainOf(saidIn(item, 'description', /^(?:caption|text|main|summary)?$/)),
      credit: firstOf(
        textIn(item, 'creditline', 'credit'),
        textIn(item, 'by', 'byline'),
        textIn(item, 'copyrightholder'),
      ),
      alt: firstOf(textIn(item, 'alttext', 'alt'), textIn(best, 'alttext', 'alt')),
    },
  ]
}

function isImage(rendition: Json, item: Json): boolean {
  const type = textIn(rendition, 'contenttype', 'mimetype')
  return type === null ? /^(?:picture|graphic|photo)$/.test(textIn(item, 'type') ?? '') : type.startsWith('image/')
}

function widthOf(rendition: Json): number {
  return Number(textIn(rendition, 'width')) || 0
}
