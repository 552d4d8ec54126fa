import { GET as ready } from './ready/route.ts'

export const dynamic = 'force-dynamic'

/** The short address people try first: the same as /api/health/ready. */
export const GET = ready
