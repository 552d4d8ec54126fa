import NextAuth from 'next-auth'
import { authOptions } from '#lib/web/auth.ts'

/** What we use of next-auth; its own pages, its log and its other ways in do not exist. */
const gets = new Set(['csrf', 'session', 'providers', 'signin', 'error'])
const posts = new Set(['callback/credentials', 'signout'])

async function handle(request: Request, context: RouteContext<'/api/auth/[...nextauth]'>): Promise<Response> {
  const { nextauth } = await context.params
  const known = request.method === 'GET' ? gets : posts
  if (!known.has(nextauth.join('/'))) return new Response(null, { status: 404 })
  const answer: unknown = await NextAuth(authOptions())(request, context)
  if (!(answer instanceof Response)) throw new Error('next-auth did not answer with a response')
  return answer
}

export { handle as GET, handle as POST }
