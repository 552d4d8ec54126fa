import { notFound } from 'next/navigation'
import { requireActor } from '#lib/web/session.ts'

/** Every address under the desk that is no page's: without this, it would be answered in the readers' frame. */
export default async function MissingPage() {
  await requireActor()
  notFound()
}
