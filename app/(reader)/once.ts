import { cache } from 'react'
import { findPublished } from '#lib/article/find-published.ts'
import { findContributor } from '#lib/person/find-contributor.ts'
import { findPublicSection, listPublicSections } from '#lib/section/list-public.ts'
import { findSite } from '#lib/setting/site.ts'
import { findPublicTag } from '#lib/tag/find-public.ts'

// What layout, metadata and page of one request all need is read once.
export const siteOnce = cache(findSite)
export const sectionsOnce = cache(listPublicSections)
export const sectionOnce = cache(findPublicSection)
export const tagOnce = cache(findPublicTag)
export const contributorOnce = cache(findContributor)
export const addressOnce = cache(findPublished)
