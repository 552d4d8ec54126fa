import { tagFeed } from '../../../list-feed.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: RouteContext<'/tag/[slug]/feed.xml'>): Promise<Response> {
  return tagFeed('feed.xml', (await params).slug)
}
