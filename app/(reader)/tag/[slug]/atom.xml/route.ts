import { tagFeed } from '../../../list-feed.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: RouteContext<'/tag/[slug]/atom.xml'>): Promise<Response> {
  return tagFeed('atom.xml', (await params).slug)
}
