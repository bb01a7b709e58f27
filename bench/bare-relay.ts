// The least that two pages need to find each other: an empty page, and a socket that hands each one's words to the other.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'

export interface BareRelay {
  readonly url: string
  close(): void
}

export const openBareRelay = async (port: number): Promise<BareRelay> => {
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>bare</title>'),
  )
  const sockets = new WebSocketServer({ server })
  const present = new Set<WebSocket>()
  sockets.on('connection', one => {
    present.add(one)
    one.on('message', data => {
      for (const other of present) if (other !== one) other.send(String(data))
    })
    one.on('close', () => present.delete(one))
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://localhost:${port}`,
    close() {
      for (const one of present) one.terminate()
      server.close()
    },
  }
}
