import { sectionFeed } from '../../../list-feed.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: RouteContext<'/section/[slug]/feed.json'>): Promise<Response> {
  return sectionFeed('feed.json', (await params).slug)
}
