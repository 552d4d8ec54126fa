import type { APIRequestContext, APIResponse } from '@playwright/test'

export type Call = { path: string; id: string; cookie?: string; origin: string; headers?: Record<string, string> }

const plain = (headers: Record<string, string>, call: Call) => ({
  ...headers,
  accept: 'text/x-component',
  'next-action': call.id,
  origin: call.origin,
  ...(call.cookie ? { cookie: call.cookie } : {}),
  ...call.headers,
})

/** Calls a server action as a program would, with these arguments as JSON. */
export function sendArguments(request: APIRequestContext, call: Call, args: unknown[]): Promise<APIResponse> {
  return request.post(call.path, {
    headers: plain({ 'content-type': 'text/plain;charset=UTF-8' }, call),
    data: JSON.stringify(args),
    maxRedirects: 0,
    failOnStatusCode: false,
  })
}

/** Calls a form's action as React does: the state before, and the form's fields (React's reply encoding: `$K1` is form 1). */
export function sendForm(request: APIRequestContext, call: Call, fields: Record<string, string>): Promise<APIResponse> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(`_1_${name}`, value)
  form.append('0', '[{"status":"idle"},"$K1"]')
  return request.post(call.path, {
    headers: plain({}, call),
    multipart: form,
    maxRedirects: 0,
    failOnStatusCode: false,
  })
}
