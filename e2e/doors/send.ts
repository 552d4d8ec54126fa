import { z } from 'zod'
import type { Given } from './valid.ts'

/** A call of a server action at a page of the site, by whoever the cookie says; `headers` come on top of what our own pages send. */
export type Call = { site: string; path: string; id: string; cookie?: string; headers?: Record<string, string> }

/** What came back. Nothing is kept from one call to the next: a caller without a cookie is nobody. */
export type Sent = { status: number; text: string; headers: Headers }

async function post(call: Call, headers: Record<string, string>, body: string | FormData): Promise<Sent> {
  const answer = await fetch(`${call.site}${call.path}`, {
    method: 'POST',
    headers: { ...headers, origin: call.site, ...(call.cookie ? { cookie: call.cookie } : {}), ...call.headers },
    body,
    redirect: 'manual',
  })
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}

const ofAction = (call: Call) => ({ accept: 'text/x-component', 'next-action': call.id })

/** Calls a server action as a program would, with these arguments as JSON. */
export function sendArguments(call: Call, args: unknown[]): Promise<Sent> {
  return post(call, { ...ofAction(call), 'content-type': 'text/plain;charset=UTF-8' }, JSON.stringify(args))
}

/**
 * The same with values that JSON has not: `$Q1` in the arguments is a map, `$W1` a set and `$K3` a form, all of them empty, `$B2` is a file
 * (React's reply encoding).
 */
export function sendStrange(call: Call, args: unknown[]): Promise<Sent> {
  const form = new FormData()
  form.append('1', '[]')
  form.append('2', new File(['x'], 'x.txt'))
  form.append('3_x', 'x')
  form.append('0', JSON.stringify(args))
  return post(call, ofAction(call), form)
}

/** Calls a form's action as React does: the state before, and the form's fields (React's reply encoding: `$K1` is form 1). */
export function sendForm(call: Call, fields: Record<string, string> | [string, string | Blob][]): Promise<Sent> {
  const form = new FormData()
  for (const [name, value] of Array.isArray(fields) ? fields : Object.entries(fields)) form.append(`_1_${name}`, value)
  form.append('0', '[{"status":"idle"},"$K1"]')
  return post(call, ofAction(call), form)
}

/** Sends a form to an action as a browser without JavaScript does: no header names the action, a hidden field does. */
export function sendPlainForm(call: Call, fields: Record<string, string>): Promise<Sent> {
  const form = new FormData()
  form.append(`$ACTION_ID_${call.id}`, '')
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return post(call, { accept: 'text/html' }, form)
}

/** Calls an action with what it takes: a form's fields, or one object. */
export function sendGiven(call: Call, given: Given): Promise<Sent> {
  return 'form' in given ? sendForm(call, given.form) : sendArguments(call, [given.call])
}

const result = z.union([
  z.object({ ok: z.literal(true) }).transform(() => 'done'),
  z.object({ status: z.literal('done') }).transform(() => 'done'),
  z
    .object({ refusal: z.string(), reasons: z.array(z.object({ code: z.string() })) })
    .transform(({ refusal, reasons }) => [refusal, ...reasons.map((reason) => reason.code)].join(' ')),
])

/** What became of a call: `done`, `to` where it led, or the refusal and its reasons' codes. Anything else is told by its status and first words. */
export function resultOf({ status, text, headers }: Sent): string {
  const to = headers.get('x-action-redirect') ?? headers.get('location')
  if (to !== null) return `to ${to.split(';')[0]}`
  for (const [, json = ''] of text.matchAll(/^[0-9a-f]+:(\{.*\})$/gm)) {
    const parsed = result.safeParse(JSON.parse(json))
    if (parsed.success) return parsed.data
  }
  return `${status} ${text.slice(0, 200)}`
}
