// The API for whoever writes a client: `/openapi.json` for programs, `/api` for people, made when first asked for.
import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import type { AnyRoute } from '#kit/route.ts'
import { cookieNames } from '../cookie.ts'
import type { Settings } from '../settings.ts'
import { openApi, type SentenceOf } from './openapi.ts'
import { apiPage } from './page.ts'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')

/** Describing every route takes some 0.1 s, which no start has to wait for. */
const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

export const serveApi = async (
  app: FastifyInstance,
  routes: readonly AnyRoute[],
  settings: Settings,
  sentence: SentenceOf,
): Promise<void> => {
  const description = once(() =>
    openApi(routes, { url: settings.url, cookie: cookieNames(settings).session, sentence }),
  )
  const page = once(() => apiPage(description(), read('../../../docs/api.md')))
  const style = read('./page.css')
  app.get('/openapi.json', () => description())
  app.get('/api', (_request, reply) => reply.type('text/html; charset=utf-8').send(page()))
  app.get('/api.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(style))
}
