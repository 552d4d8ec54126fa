import type { Metadata } from 'sharp'
import { z } from 'zod'
import { readMetadata } from './metadata.ts'

/** What a picture says of itself, as long as the library keeps it; empty where it says nothing. */
export type PictureWords = { credit: string; caption: string; alt: string }

/** A value as photographers' programs write it: a text, a text in a language, or several (people, or one text in several languages). */
const inLanguage = z.object({ value: z.string() }).transform((text) => text.value)
const said = z.union([
  z.string(),
  inLanguage,
  z.array(z.string()).transform((people) => people.join(', ')),
  z.array(inLanguage).transform((languages) => languages[0] ?? ''),
])
const group = z.record(z.string(), z.unknown()).default({}).catch({})
const groups = z.object({ photoshop: group, dc: group, Iptc4xmpCore: group, iptc: group, ifd0: group })

/**
 * What a photographer wrote into a picture: creator and credit line, caption, alternative text, each from XMP, else IPTC, else EXIF
 * (IPTC Photo Metadata Standard 2025.1). Metadata that cannot be read says nothing.
 */
export async function readWords(metadata: Metadata): Promise<PictureWords> {
  const parsed = groups.safeParse(await readMetadata(metadata))
  if (!parsed.success) return { credit: '', caption: '', alt: '' }
  const { photoshop, dc, Iptc4xmpCore, iptc, ifd0 } = parsed.data
  const creator = first(dc.creator, iptc.Byline, ifd0.Artist)
  const supplier = first(photoshop.Credit, iptc.Credit)
  const owner = first(dc.rights, iptc.CopyrightNotice, ifd0.Copyright)
  return {
    credit: short(creditOf(creator, supplier) || owner, 200),
    caption: short(first(dc.description, iptc.Caption, ifd0.ImageDescription), 1_000),
    alt: short(first(Iptc4xmpCore.AltTextAccessibility), 500),
  }
}

/** As newspapers print it: who took the picture, and who supplied it. */
function creditOf(creator: string, supplier: string): string {
  if (supplier.includes(creator)) return supplier
  return [creator, supplier].filter(Boolean).join(' / ')
}

function first(...values: unknown[]): string {
  for (const value of values) {
    const parsed = said.safeParse(value)
    const text = parsed.success ? tidy(parsed.data) : ''
    if (text !== '') return text
  }
  return ''
}

/** IPTC and EXIF hold bytes, most often UTF-8, which the reader takes for Latin-1; XMP comes with its XML escapes. */
function tidy(text: string): string {
  return unescapeXml(readAsUtf8(text))
    .toWellFormed()
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .normalize('NFC')
    .trim()
}

function readAsUtf8(text: string): string {
  if (!/^[\0-\xff]*$/.test(text) || !/[\x80-\xff]/.test(text)) return text
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'))
  } catch {
    return text
  }
}

const escapes: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescapeXml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => escapes[name] ?? whole)
}

function short(text: string, longest: number): string {
  return [...text].length > longest ? [...text].slice(0, longest).join('').trim() : text
}
