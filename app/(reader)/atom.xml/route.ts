import { feedResponse } from '#lib/web/feed-response.ts'

export const dynamic = 'force-dynamic'

export function GET(): Promise<Response> {
  return feedResponse('atom.xml', { everything: true }, '/', null)
}
