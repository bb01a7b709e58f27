// The telephone through real HTTP: what a gateway is sent, when it is tried again, and that a secret stays out of every fault.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openTelephone, throughGateway } from './telephone.ts'

const message = { to: '+33639980001', text: 'C’est <votre> tour & « bientôt »' }

interface Received {
  readonly path: string
  readonly authorization: string | undefined
  readonly form: Record<string, string>
}

/** A gateway that answers these statuses in turn, then 201; it says what it was sent. */
const gateway = async (...statuses: number[]) => {
  const received: Received[] = []
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    let body = ''
    for await (const piece of request) body += piece
    const form = Object.fromEntries(new URLSearchParams(body))
    received.push({ path: request.url ?? '', authorization: request.headers.authorization, form })
    response.writeHead(statuses.shift() ?? 201).end('{}')
  }
  const server = createServer((request, response) => void take(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  const through = { url: `http://account:top-secret@127.0.0.1:${port}/accounts/one/`, from: '+33939980000' }
  return { received, telephone: throughGateway(through, [1, 1]) }
}

test('a gateway is sent a number, a sender and words, its credentials in a header', async () => {
  const { received, telephone } = await gateway()
  await telephone.text(message)
  await telephone.ring(message)
  const authorization = `Basic ${Buffer.from('account:top-secret').toString('base64')}`
  expect(received[0]).toEqual({
    path: '/accounts/one/Messages.json',
    authorization,
    form: { To: message.to, From: '+33939980000', Body: message.text },
  })
  expect(received[1]).toMatchObject({ path: '/accounts/one/Calls.json', authorization, form: { To: message.to } })
  expect(received[1]?.form.Twiml).toContain('<Say language="fr-FR">C’est &#60;votre')
  expect(received[1]?.form.Twiml).not.toMatch(/<votre>|& /)
})

test('a gateway that is busy is asked three times at most, one that says no is asked once', async () => {
  const busy = await gateway(429, 503)
  await busy.telephone.text(message)
  expect(busy.received).toHaveLength(3)
  const broken = await gateway(503, 503, 503, 503)
  await expect(broken.telephone.text(message)).rejects.toThrow('answered 503')
  expect(broken.received).toHaveLength(3)
  // It may have taken the message before failing: a second one would ring twice.
  for (const status of [400, 401, 500]) {
    const no = await gateway(status)
    await expect(no.telephone.text(message)).rejects.toThrow(`answered ${status}`)
    expect(no.received).toHaveLength(1)
  }
})

test('a gateway that is not there, or leads elsewhere, is a fault that tells neither the secret nor the number', async () => {
  const gone = throughGateway({ url: 'http://account:top-secret@127.0.0.1:1/', from: '+33939980000' }, [1])
  const fault = await gone.text(message).catch((error: Error) => error)
  expect(String(fault)).toMatch(/could not be reached/)
  expect(String((fault as Error).stack)).not.toMatch(/top-secret|639980001/)
  const elsewhere = await gateway(302)
  await expect(elsewhere.telephone.text(message)).rejects.toThrow()
})

test('words too long for a telephone never leave', async () => {
  const { received, telephone } = await gateway()
  await expect(telephone.text({ ...message, text: 'a'.repeat(481) })).rejects.toThrow('short')
  expect(received).toEqual([])
})

test('a demonstration has its simulator, by the same way; a real deployment without a gateway has no telephone', async () => {
  expect(await openTelephone({ telephone: undefined }, false)).toBeUndefined()
  const simulated = await openTelephone({ telephone: undefined }, true)
  onTestFinished(() => simulated?.stop())
  await simulated?.text(message)
  await simulated?.ring({ ...message, to: '+590690000002' })
  expect(simulated?.captured?.()).toMatchObject([
    { kind: 'ring', to: '+590690000002', text: message.text },
    { kind: 'text', ...message },
  ])
  for (let sent = 0; sent < 210; sent++) await simulated?.text({ to: message.to, text: String(sent) })
  expect(simulated?.captured?.()).toHaveLength(200)
  expect(simulated?.captured?.()[0]?.text).toBe('209')
  await expect(simulated?.text({ to: '15', text: 'non' })).rejects.toThrow('answered 400')
})
