import { feedResponse } from '#lib/web/feed-response.ts'

export const dynamic = 'force-dynamic'

export function GET(): Promise<Response> {
  return feedResponse('feed.xml', { everything: true }, '/', null)
}
