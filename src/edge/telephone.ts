// The telephone: text messages and calls that speak a sentence, through the operator's gateway or a simulator of ours.
import type { Settings } from './settings.ts'
import { type CapturedCall, openTelephoneSimulator } from './telephone-simulator.ts'

/** To one number in E.164. No health data, no name, no specialty: a telephone is read by whoever picks it up. */
export interface Spoken {
  readonly to: string
  readonly text: string
}

export interface Telephone {
  /** Resolves once the gateway has taken the message; throws when it does not. */
  text(message: Spoken): Promise<void>
  /** Rings, and says the sentence twice to whoever picks up. Resolves once the gateway has taken the call. */
  ring(message: Spoken): Promise<void>
  /** What the simulator holds, newest first; undefined with a real gateway. */
  readonly captured?: () => readonly CapturedCall[]
  stop(): Promise<void>
}

/**
 * The gateway of the settings; else the simulator, in a demonstration only. Undefined in a real deployment without a gateway:
 * then nobody is offered a code by telephone or promised to be rung back.
 */
export const openTelephone = async (
  settings: Pick<Settings, 'telephone'>,
  demo: boolean,
): Promise<Telephone | undefined> => {
  if (settings.telephone) return { ...throughGateway(settings.telephone), stop: async () => {} }
  if (!demo) return undefined
  const simulator = await openTelephoneSimulator()
  const { url, captured, stop } = simulator
  return { ...throughGateway({ url, from: '+33939980000' }), captured, stop }
}

/** Milliseconds before a second and a third try. */
const tries = [300, 1500] as const
const patienceMs = 10_000
const mostCharacters = 480

/** Speaks the form-encoded REST interface that most gateways offer: `Messages.json` and `Calls.json`, basic authentication. */
export const throughGateway = (
  gateway: { readonly url: string; readonly from: string },
  waits: readonly number[] = tries,
): Pick<Telephone, 'text' | 'ring'> => {
  const { base, authorization } = partsOf(gateway.url)
  const post = async (path: string, form: Record<string, string>, left = waits): Promise<void> => {
    const problem = await postOnce(`${base}/${path}`, authorization, form)
    if (problem === undefined) return
    const [wait, ...later] = left
    if (!problem.again || wait === undefined) throw new Error(problem.why)
    await new Promise(resolve => setTimeout(resolve, wait))
    return post(path, form, later)
  }
  const whole = ({ text }: Spoken) => {
    if (text.length > mostCharacters) throw new Error('a message by telephone is short')
    return text
  }
  return {
    text: async message => post('Messages.json', { To: message.to, From: gateway.from, Body: whole(message) }),
    ring: async message =>
      post('Calls.json', { To: message.to, From: gateway.from, Twiml: spokenForm(whole(message)) }),
  }
}

/** The address without its credentials, which go in a header and in no log or error. */
const partsOf = (url: string) => {
  const { username, password, origin, pathname } = new URL(url)
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return {
    base: `${origin}${pathname.replace(/\/+$/, '')}`,
    authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
  }
}

const sayOnce = (text: string) => `<Say language="fr-FR">${escaped(text)}</Say>`
const spokenForm = (text: string) => `<Response>${sayOnce(text)}<Pause length="1"/>${sayOnce(text)}</Response>`
const escaped = (text: string) => text.replace(/[<>&"']/g, sign => `&#${sign.charCodeAt(0)};`)

/** The connection never was made: nothing was taken, so trying again cannot send twice. */
const neverLeft = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']

/** Why it was not taken, and whether it may be tried again without sending twice; undefined when it was taken. */
const postOnce = async (
  url: string,
  authorization: string,
  form: Record<string, string>,
): Promise<{ why: string; again: boolean } | undefined> => {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { authorization },
      body: new URLSearchParams(form),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    })
    // Nothing of the answer is kept: it repeats the number and the message.
    await answer.body?.cancel()
    if (answer.ok) return undefined
    return { why: `the telephone gateway answered ${answer.status}`, again: [429, 503].includes(answer.status) }
  } catch (error) {
    const code = String(((error as Error).cause as { code?: string } | undefined)?.code ?? (error as Error).name)
    return { why: `the telephone gateway could not be reached: ${code}`, again: neverLeft.includes(code) }
  }
}
