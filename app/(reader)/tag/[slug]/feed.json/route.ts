import { tagFeed } from '../../../list-feed.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: RouteContext<'/tag/[slug]/feed.json'>): Promise<Response> {
  return tagFeed('feed.json', (await params).slug)
}
