import type { Answer } from '#lib/mistake/answer.ts'
import { mistakeInput, reportMistake } from '#lib/mistake/report.ts'

export const dynamic = 'force-dynamic'

const refused: Record<string, Answer> = {
  empty: 'empty',
  tooLong: 'too-long',
  tooMany: 'too-many',
  notFound: 'not-found',
}

/** Takes *Report a mistake*, a plain form, and leads to a page that says what became of it. Open to everyone. */
export async function POST(request: Request): Promise<Response> {
  return new Response(null, { status: 303, headers: { location: `/mistake/${await answerTo(request)}` } })
}

async function answerTo(request: Request): Promise<Answer> {
  const fields = await readForm(request)
  const parsed = mistakeInput.safeParse(fields)
  if (!parsed.success) return 'empty'
  const outcome = await reportMistake(parsed.data, request.headers.get('x-copydesk-address') ?? 'unknown')
  return outcome.ok ? 'thanks' : (refused[outcome.reasons[0]?.code ?? ''] ?? 'empty')
}

/** The form's fields; a body that is no form has none. */
async function readForm(request: Request): Promise<Record<string, FormDataEntryValue>> {
  try {
    return Object.fromEntries(await request.formData())
  } catch (error) {
    if (error instanceof TypeError) return {}
    throw error
  }
}
