import { type Answer, type Asked, askOnce, FetchProblem, type Limits } from './fetch-once.ts'
import { done, type Outcome, refuse } from './outcome.ts'

/** What came. `url` is where it came from in the end; `movedTo` is set where every step there said that it is for good. */
export type Fetched = Answer & { url: string; movedTo: string | null }

const usual: Limits = { bytes: 10_000_000, connectMs: 10_000, totalMs: 30_000 }
const HOPS = 3
const moves = new Set([301, 302, 303, 307, 308])
const forGood = new Set([301, 308])

/**
 * The one way out to the web: GET, by http and https, to addresses of the world only, each step of a redirect checked anew. What comes is
 * counted as it is unpacked. `authorization` goes to the first origin and to no other. Any status is an answer; why there is none is a
 * refusal in words, and never what stood at a place that is closed to us.
 */
export async function fetchGuarded(
  address: string,
  {
    headers = {},
    authorization,
    limits = usual,
  }: { headers?: Record<string, string>; authorization?: string; limits?: Limits } = {},
): Promise<Outcome<Fetched>> {
  const end = new AbortController()
  const timer = setTimeout(() => end.abort(), limits.totalMs)
  try {
    return done(await follow(address, { headers, authorization, limits, signal: end.signal }))
  } catch (error) {
    if (!(error instanceof FetchProblem)) throw error
    return refuse('invalid', error.reason)
  } finally {
    clearTimeout(timer)
  }
}

async function follow(start: string, asked: Asked & { authorization: string | undefined }): Promise<Fetched> {
  let url = webAddress(start)
  const home = url.origin
  let movedTo: string | null = null
  for (let hop = 0; hop <= HOPS; hop += 1) {
    const isHome = url.origin === home && asked.authorization !== undefined
    const headers = isHome ? { ...asked.headers, authorization: asked.authorization ?? '' } : asked.headers
    const answer = await askOnce(url, { ...asked, headers })
    const to = answer.headers.location
    if (!moves.has(answer.status) || !to) return { ...answer, url: url.href, movedTo }
    const next = webAddress(to, url)
    if (url.protocol === 'https:' && next.protocol === 'http:') throw new FetchProblem('fetchDowngrade')
    movedTo = forGood.has(answer.status) && (hop === 0 || movedTo !== null) ? next.href : null
    url = next
  }
  throw new FetchProblem('fetchRedirects', { limit: HOPS })
}

/** An address that may be asked at all, as far as it tells itself. @throws FetchProblem */
function webAddress(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) throw new FetchProblem('fetchAddress')
  const url = new URL(text, base?.href)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new FetchProblem('fetchAddress')
  // What stands before an @ is a password in the open, or a disguise.
  if (url.username !== '' || url.password !== '') throw new FetchProblem('fetchUserInAddress')
  return url
}
