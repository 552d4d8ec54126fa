import { contributorFeed } from '../../../list-feed.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: RouteContext<'/by/[slug]/feed.xml'>): Promise<Response> {
  return contributorFeed('feed.xml', (await params).slug)
}
