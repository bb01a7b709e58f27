// Mail by real SMTP: the operator's server, or in a demonstration a capture of our own that keeps messages in memory.
import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { createTransport } from 'nodemailer'
import { SMTPServer } from 'smtp-server'
import type { Log } from './log.ts'
import type { Settings } from './settings.ts'

/** A message to one person. It says that something waits, never what: no health data goes by mail. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

export interface CapturedLetter extends Letter {
  readonly at: string
}

export interface Mail {
  /** Resolves once the SMTP server has taken the message; throws when it does not. */
  send(letter: Letter): Promise<void>
  /** What the capture holds, newest first; undefined with a real server. */
  readonly captured?: () => readonly CapturedLetter[]
  stop(): Promise<void>
}

const mostCaptured = 200

/**
 * The operator's server when SMTP_URL is given; otherwise, in a demonstration only, the built-in capture.
 * A real deployment without SMTP_URL sends nothing and every attempt fails aloud: codes and invitations need mail.
 */
export const openMail = async (settings: Settings, demo: boolean, log: Log): Promise<Mail> => {
  if (settings.smtpUrl) return throughServer(settings.smtpUrl, settings.mailFrom, async () => {})
  if (!demo) {
    log.warn({}, 'no SMTP_URL: mail cannot be sent, so nobody can receive a code or an invitation')
    return { send: () => Promise.reject(new Error('no mail server is set')), stop: async () => {} }
  }
  const capture = await openCapture()
  return { ...throughServer(capture.url, settings.mailFrom, capture.stop), captured: capture.letters }
}

const throughServer = (url: string, from: string, stop: () => Promise<void>): Mail => {
  const transport = createTransport(url, { from })
  return {
    async send(letter) {
      await transport.sendMail({ ...letter, headers: { 'Auto-Submitted': 'auto-generated' } })
    },
    async stop() {
      transport.close()
      await stop()
    },
  }
}

/** A real SMTP server on loopback that delivers to memory. */
const openCapture = async () => {
  const letters: CapturedLetter[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: 1024 * 1024,
    onData(stream, session, callback) {
      simpleParser(stream)
        .then(parsed => {
          const to = session.envelope.rcptTo.map(one => one.address).join(', ')
          letters.unshift({ to, subject: parsed.subject ?? '', text: parsed.text ?? '', at: new Date().toISOString() })
          letters.length = Math.min(letters.length, mostCaptured)
          callback()
        })
        .catch(callback)
    },
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters: () => letters,
    stop: () => new Promise<void>(resolve => server.close(resolve)),
  }
}
