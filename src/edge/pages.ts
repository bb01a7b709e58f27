// The pages: what Vite built, served by us alone; each address but the home answers its document, which the browser fills in.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const folder = fileURLToPath(new URL('../../.build/pages/', import.meta.url))

/** Two documents: the patient's, and the professional's desk under /pro. Assets carry a hash in their name, so they keep. */
export const servePages = async (app: FastifyInstance): Promise<void> => {
  if (!existsSync(folder)) return
  await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true })
  app.get('/assets/*', (request, reply) =>
    reply.sendFile(`assets/${(request.params as { '*': string })['*']}`, { maxAge: '365d', immutable: true }),
  )
  for (const name of ['favicon.svg', 'manifest.webmanifest'])
    app.get(`/${name}`, (_request, reply) => reply.sendFile(name, { maxAge: '1d' }))
  const page = (document: string) => (_request: unknown, reply: { sendFile(name: string, options: object): unknown }) =>
    reply.sendFile(document, { maxAge: 0, cacheControl: false })
  app.get('/pro', page('professionnel.html') as never)
  app.get('/pro/*', page('professionnel.html') as never)
  app.get('/*', (request, reply) => {
    const { url } = request
    if (url.startsWith('/api/') || url.startsWith('/socket') || /\.\w+$/.test(url.split('?')[0] ?? ''))
      return reply.code(404).send({ refused: 'not-found' })
    return reply.sendFile('index.html', { maxAge: 0, cacheControl: false })
  })
}
