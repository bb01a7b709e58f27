// What someone on the way, or with a hand in the logs, would overhear of a whole journey: everything but the sealed bodies.
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import type { BrowserContext } from 'playwright-core'
import { openLog } from '#edge/log.ts'
import type { TestHouse } from './house.ts'

/** One thing overheard and where: `log`, `request`, `answer`, `mail`, `telephone`, `queue`. */
export interface Heard {
  readonly where: string
  readonly text: string
}

/** Headers that are the browser's business with us alone. */
const kept = new Set(['cookie', 'set-cookie'])
const headersOf = (headers: NodeJS.Dict<number | string | string[]>): string =>
  Object.entries(headers)
    .filter(([name]) => !kept.has(name))
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')

/** Listens to every HTTP request this process gets and to the log given to the house, from now until `stop`. */
export const overhear = () => {
  const heard: Heard[] = []
  const asked = (message: unknown) => {
    const { request } = message as { request: IncomingMessage }
    heard.push({ where: 'request', text: `${request.method} ${request.url}\n${headersOf(request.headers)}` })
  }
  subscribe('http.server.request.start', asked)
  return {
    log: openLog('info', { write: text => heard.push({ where: 'log', text }) }),
    /** What the server answers this browser, bodies apart, and the addresses of its sockets. */
    beside(context: BrowserContext) {
      context.on('response', response => heard.push({ where: 'answer', text: headersOf(response.headers()) }))
      for (const page of context.pages())
        page.on('websocket', socket => heard.push({ where: 'request', text: socket.url() }))
    },
    /** Everything, with what the house's mail, telephone and queues hold. */
    async all({ house, owner }: TestHouse): Promise<readonly Heard[]> {
      const letters = house.mail.captured?.() ?? []
      // To whom a message goes is the network's to know; what it says is what is looked at.
      const mails = letters.map(({ subject, text }) => ({ where: 'mail', text: `${subject}\n${text}` }))
      const calls = (house.telephone?.captured?.() ?? []).map(({ text }) => ({ where: 'telephone', text }))
      const queues = await owner.query<{ text: string }>(
        `select concat_ws(' ', name, body) as text from outbox
         union all select concat_ws(' ', name, data::text, output::text) from jobs.job
         union all select concat_ws(' ', scope, route, key) from idempotency
         union all select concat_ws(' ', act, detail) from audit_entry`,
      )
      return [...heard, ...mails, ...calls, ...queues.rows.map(({ text }) => ({ where: 'queue', text }))]
    },
    stop() {
      unsubscribe('http.server.request.start', asked)
    },
  }
}

/** The places where one of the words is heard, whatever its case or accents, or written as an address writes it. */
export const heardWords = (heard: readonly Heard[], words: readonly string[]): string[] => {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const found = new Set<string>()
  for (const { where, text } of heard) {
    const readable = plain(decoded(text))
    for (const word of words) if (readable.includes(plain(word))) found.add(`${where}: ${word}`)
  }
  return [...found]
}

const decoded = (text: string): string =>
  text.replace(/(%[0-9a-f]{2})+/gi, part => {
    try {
      return decodeURIComponent(part)
    } catch {
      return part
    }
  })
