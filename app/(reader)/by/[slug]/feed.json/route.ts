import { contributorFeed } from '../../../list-feed.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: RouteContext<'/by/[slug]/feed.json'>): Promise<Response> {
  return contributorFeed('feed.json', (await params).slug)
}
