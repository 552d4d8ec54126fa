import { z } from 'zod'
import { touch } from '#lib/change/touched.ts'
import { type Language, languages } from '#lib/person/actor.ts'
import { database } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import { knownZone } from './zone.ts'

/** The publication as readers meet it. `zone` is an IANA name, `url` the origin every absolute address begins with. */
export type Site = { name: string; description: string; language: Language; zone: string; url: string }

const stored = z.object({
  name: z.string().trim().min(1).max(80).catch('Copydesk'),
  description: z.string().trim().max(300).catch(''),
  language: z.enum(languages).catch('en'),
  zone: z.string().refine(knownZone).catch('UTC'),
})

/** The newsroom's setting `site`, each field by itself: what is missing or no longer makes sense has its default. */
export async function findSite(): Promise<Site> {
  touch('settings')
  const row = await database().setting.findUnique({ where: { key: 'site' } })
  return readSite(row?.value, env().SITE_URL)
}

/** A stored setting as a site with this origin. */
export function readSite(value: unknown, url: string): Site {
  const fields = typeof value === 'object' && value !== null ? value : {}
  return { ...stored.parse(fields), url }
}
