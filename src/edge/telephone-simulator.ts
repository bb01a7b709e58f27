// The telephone of a demonstration: a real HTTP gateway on loopback that speaks the same interface and keeps all in memory.
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface CapturedCall {
  /** `text`: a message; `ring`: a call that rings and speaks. */
  readonly kind: 'text' | 'ring'
  readonly to: string
  readonly text: string
  readonly at: string
}

const mostCaptured = 200
const mostBytes = 16 * 1024

export const openTelephoneSimulator = async () => {
  const taken: CapturedCall[] = []
  const secret = randomBytes(24).toString('base64url')
  const expected = `Basic ${Buffer.from(`demonstration:${secret}`).toString('base64')}`
  const keep = (call: Omit<CapturedCall, 'at'>) => {
    taken.unshift({ ...call, at: new Date().toISOString() })
    taken.length = Math.min(taken.length, mostCaptured)
  }
  const server = createServer((request, response) => {
    if (request.headers.authorization !== expected) return reply(response, 401, { message: 'unknown account' })
    void answer(request, response, keep).catch(() => reply(response, 400, { message: 'unreadable' }))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://demonstration:${secret}@127.0.0.1:${port}`,
    captured: (): readonly CapturedCall[] => taken,
    stop: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  keep: (call: Omit<CapturedCall, 'at'>) => void,
): Promise<void> => {
  const form = new URLSearchParams(await bodyOf(request))
  const to = form.get('To') ?? ''
  const path = new URL(request.url ?? '/', 'http://here').pathname
  const kind = path.endsWith('/Messages.json') ? 'text' : path.endsWith('/Calls.json') ? 'ring' : undefined
  if (request.method !== 'POST' || !kind) return reply(response, 404, { message: 'no such thing here' })
  const text = kind === 'text' ? form.get('Body') : sentenceOf(form.get('Twiml') ?? '')
  if (!/^\+[1-9]\d{6,14}$/.test(to) || !text) return reply(response, 400, { message: 'a number and words are needed' })
  keep({ kind, to, text })
  reply(response, 201, { sid: randomBytes(16).toString('hex'), status: 'queued' })
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = ''
  for await (const piece of request.setEncoding('utf8')) {
    body += piece
    if (body.length > mostBytes) throw new Error('too long')
  }
  return body
}

/** The first sentence a call speaks, as it was before it was written for XML. */
const sentenceOf = (twiml: string): string | undefined =>
  /<Say[^>]*>([^<]*)<\/Say>/.exec(twiml)?.[1]?.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(+code))

const reply = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
