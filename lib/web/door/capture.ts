import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

export type Answer = { status: number; headers: [string, string | string[]][]; body: Buffer }

/** More than any page of ours has; a larger answer is a bug, not a page. */
const LARGEST = 20_000_000

/** A response that is kept instead of sent. `answer` settles when whoever writes it has ended it. */
export class Capture extends ServerResponse {
  answer: Promise<Answer>
  private chunks: Buffer[] = []
  private size = 0
  private settle: (answer: Answer) => void = () => undefined
  private fail: (error: Error) => void = () => undefined
  private over = false

  constructor(request: IncomingMessage) {
    super(request)
    Object.defineProperties(this, { headersSent: { get: () => this.over }, writableEnded: { get: () => this.over } })
    this.answer = new Promise((resolve, reject) => {
      this.settle = resolve
      this.fail = reject
    })
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status
    const headers = rest.at(-1)
    if (Array.isArray(headers))
      for (let at = 0; at + 1 < headers.length; at += 2) this.setHeader(String(headers[at]), headers[at + 1])
    else if (typeof headers === 'object' && headers !== null)
      for (const [name, value] of Object.entries(headers)) if (value !== undefined) this.setHeader(name, value)
    return this
  }

  override flushHeaders(): void {}

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.keep(chunk, rest)
    return true
  }

  override end(...args: unknown[]): this {
    if (this.over) return this
    this.over = true
    const [chunk, ...rest] = args
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') this.keep(chunk, rest)
    const after = args.find((one) => typeof one === 'function')
    this.settle({ status: this.statusCode, headers: headersOf(this), body: Buffer.concat(this.chunks) })
    if (typeof after === 'function') after()
    this.emit('finish')
    this.emit('close')
    return this
  }

  override destroy(error?: Error): this {
    if (!this.over) this.fail(error ?? new Error('the answer was given up'))
    this.over = true
    return this
  }

  private keep(chunk: unknown, rest: unknown[]) {
    const encoding = typeof rest[0] === 'string' && Buffer.isEncoding(rest[0]) ? rest[0] : 'utf8'
    const bytes =
      typeof chunk === 'string'
        ? Buffer.from(chunk, encoding)
        : chunk instanceof Uint8Array
          ? Buffer.from(chunk)
          : Buffer.alloc(0)
    this.size += bytes.length
    if (this.size > LARGEST) throw new Error('the answer is larger than any page')
    this.chunks.push(bytes)
    const after = rest.find((one) => typeof one === 'function')
    if (typeof after === 'function') after()
  }
}

function headersOf(response: ServerResponse): [string, string | string[]][] {
  return Object.entries(response.getHeaders()).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [[name, Array.isArray(value) ? value.map(String) : String(value)] as [string, string | string[]]],
  )
}

/** A request that says nothing but which page is wanted, so that what comes back is the same for everyone. */
export function plainRequest(target: string, site: URL): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = target
  request.headers = {
    host: site.host,
    'x-forwarded-host': site.host,
    'x-forwarded-proto': site.protocol.slice(0, -1),
    accept: 'text/html,*/*',
    'user-agent': 'door',
  }
  request.push(null)
  return request
}
