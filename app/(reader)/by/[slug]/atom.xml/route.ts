import { contributorFeed } from '../../../list-feed.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: RouteContext<'/by/[slug]/atom.xml'>): Promise<Response> {
  return contributorFeed('atom.xml', (await params).slug)
}
