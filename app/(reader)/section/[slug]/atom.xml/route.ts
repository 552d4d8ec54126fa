import { sectionFeed } from '../../../list-feed.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: RouteContext<'/section/[slug]/atom.xml'>): Promise<Response> {
  return sectionFeed('atom.xml', (await params).slug)
}
