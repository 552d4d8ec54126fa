import { feedResponse } from '#lib/web/feed-response.ts'

export const dynamic = 'force-dynamic'

export function GET(): Promise<Response> {
  return feedResponse('feed.json', { everything: true }, '/', null)
}
