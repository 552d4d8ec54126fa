import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import { score } from './score.ts'

await score('wxr', ['wxr'], (result) => ({ items: result.ok ? result.copies.map(itemOf) : [] }))

/** The gold has the author's login, which the reading tells as the reason for the name, and Greenwich's day. */
function itemOf(copy: ParsedCopy) {
  const told = (rule: string) => copy.warnings.find((one) => one.rule === rule)?.message.replace(/^.*: |\.$/g, '')
  const isCategory = ({ code, reason, name }: ParsedCopy['tags'][number]) =>
    code?.startsWith('category:') ||
    (code === null && reason === 'the document says so' && !copy.keywords.includes(name))
  const login = /“(.*)”/.exec(copy.fields.byline?.reason ?? '')?.[1]
  const moment = copy.published?.value ?? ''
  return {
    type: told('kind') ?? 'post',
    status: told('status') ?? 'publish',
    title: copy.headlineOrigin === 'given' ? copy.headline : '',
    author: login ?? copy.byline[0] ?? '',
    date: moment.includes('T') ? new Date(moment).toISOString() : moment,
    slug: copy.links[0]?.split('/').findLast((part) => part !== '') ?? '',
    categories: copy.tags.filter(isCategory).map(({ name }) => name),
    tags: copy.keywords,
  }
}
