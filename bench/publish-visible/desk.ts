import type { PublishInput } from '#lib/article/publish-input.ts'
import { sealKey, sessionCookie } from '#lib/web/auth.ts'
import { sessionOf } from '#prisma/factories/person.ts'
import { actionsInBuild } from '../../e2e/doors/inventory.ts'

/** Presses Publish as the desk's page does, signed in as this person: its server action, through the door. */
export async function deskOf(url: string, who: { id: string }): Promise<(input: PublishInput) => Promise<void>> {
  const action = actionsInBuild().find(({ folder, name }) => folder === 'desk/articles/[id]' && name === 'publish')
  if (!action) throw new Error('the build has no action that publishes')
  const cookie = `${sessionCookie().name}=${await sealKey((await sessionOf(who)).key)}`
  const headers = {
    accept: 'text/x-component',
    'content-type': 'text/plain;charset=UTF-8',
    'next-action': action.id,
    origin: url,
    cookie,
  }
  return async (input) => {
    const answer = await fetch(`${url}/desk/articles/${input.id}`, {
      method: 'POST',
      headers,
      body: JSON.stringify([input]),
    })
    const said = await answer.text()
    if (!said.includes('"ok":true')) throw new Error(`the desk answered ${answer.status}: ${said.slice(0, 500)}`)
  }
}
