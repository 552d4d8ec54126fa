import { NextResponse } from 'next/server'
import { createArticle } from '#lib/article/create.ts'
import { env } from '#lib/platform/env.ts'
import { requireActor } from '#lib/web/session.ts'

/** Starts an empty story and leads to it. A GET that writes, so that links and the palette can offer it: it makes an empty draft, no more. */
export async function GET(): Promise<Response> {
  const actor = await requireActor()
  const created = await createArticle(actor, {})
  if (!created.ok) return new Response(null, { status: 403 })
  return NextResponse.redirect(new URL(`/desk/articles/${created.value.id}`, env().SITE_URL), 303)
}
