/** An XML document as an answer. */
export function xmlResponse(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
