// The settings of the process: read once from the environment, checked, typed and passed on; nobody else reads it.
import { existsSync, realpathSync } from 'node:fs'
import { isIP } from 'node:net'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { z } from 'zod'
import { phone } from '#kit/phone.ts'
import { CannotStart } from './cannot-start.ts'

export interface Settings {
  readonly port: number
  /** The address listened on. */
  readonly host: string
  /** Where people reach us: an origin, without a trailing slash. */
  readonly url: string
  /** Every origin a page of ours may come from, `url` first. */
  readonly origins: readonly string[]
  /** Whether people reach us by HTTPS. */
  readonly secure: boolean
  /** Addresses (or ranges) whose word on where a call came from is believed; nobody's when empty. */
  readonly proxies: readonly string[]
  readonly dataFolder: string
  readonly keysFolder: string
  /** Whether a demonstration is asked for; what the folder is prevails (`data-folder.ts`). */
  readonly demo: boolean
  /** Absent, the embedded database serves. */
  readonly databaseUrl: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** A relay run by someone else; absent, coturn is started when the machine has it. */
  readonly turn: { readonly urls: readonly string[]; readonly secret: string } | undefined
  /** The gateway that sends text messages and rings; absent, a demonstration has its simulator and a real one does without. */
  readonly telephone: { readonly url: string; readonly from: string } | undefined
  /** Minutes each severity may safely wait, gravest first, when the operator sets their own. */
  readonly safeWait: readonly number[] | undefined
  /** For how many days the operator keeps a backup: told in the receipts of what was erased. */
  readonly backupDays: number
  /** A JSON file of the operator's own numbers of SAMU (consultation/samu.ts). */
  readonly samuFile: string | undefined
  /** A JSON file of tariffs and supplements the operator declares in place of ours, with their sources. */
  readonly tariffFile: string | undefined
  /** The number shown to whoever needs a human being, as it is to be read. */
  readonly phone: string | undefined
}

const root = join(import.meta.dirname, '../..')
const text = z.string().max(2000)
const urlOf = (...protocols: string[]) =>
  text.refine(value => URL.canParse(value) && protocols.includes(new URL(value).protocol), { abort: true })
const isLoopback = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host)

/** An address, or a range of addresses as 10.0.0.0/8. */
const isRange = (value: string): boolean => {
  const [address = '', bits, ...more] = value.split('/')
  const version = isIP(address)
  return (
    version > 0 &&
    more.length === 0 &&
    (!bits || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)))
  )
}

/** A page without HTTPS has neither camera nor microphone, but on the machine itself (W3C Secure Contexts, 3.1). */
const origin = urlOf('http:', 'https:')
  .refine(value => new URL(value).protocol === 'https:' || isLoopback(new URL(value).hostname))
  .refine(value => new URL(value).href === `${new URL(value).origin}/`)
  .transform(value => new URL(value).origin)

const variables = z.strictObject({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine(port => port <= 65_535)
    .default(3000),
  DATABASE_URL: urlOf('postgres:', 'postgresql:')
    .refine(value => new URL(value).pathname.length > 1)
    .optional(),
  SMTP_URL: urlOf('smtp:', 'smtps:').optional(),
  COLLOQUE_HOST: text.regex(/^[\w.:-]+$/).default('127.0.0.1'),
  COLLOQUE_URL: origin.optional(),
  COLLOQUE_PROXY: text.refine(value => value.split(',').every(isRange)).optional(),
  COLLOQUE_DATA: text.default(join(root, 'var/data')),
  COLLOQUE_KEYS: text.default(join(root, 'var/keys')),
  COLLOQUE_DEMO: z.enum(['0', '1']).default('0'),
  COLLOQUE_MAIL_FROM: text.regex(/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/).optional(),
  COLLOQUE_TURN_URL: text.regex(/^turns?:[^,\s]+(,turns?:[^,\s]+)*$/).optional(),
  COLLOQUE_TURN_SECRET: text.min(16).optional(),
  // Credentials go with each message: in clear on this machine only.
  COLLOQUE_TELEPHONE_URL: urlOf('http:', 'https:')
    .refine(value => new URL(value).protocol === 'https:' || isLoopback(new URL(value).hostname))
    .optional(),
  COLLOQUE_TELEPHONE_FROM: phone.optional(),
  COLLOQUE_BACKUP_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .default(30),
  COLLOQUE_PHONE: z
    .string()
    .regex(/^[+\d][\d .]{1,28}$/)
    .optional(),
  COLLOQUE_SAFE_WAIT: z
    .string()
    .regex(/^\d{1,4}(,\d{1,4}){3}$/)
    .transform(value => value.split(',').map(Number))
    .refine(minutes => minutes.every((each, index) => each > 0 && each >= (minutes[index - 1] ?? 0)))
    .optional(),
  COLLOQUE_SAMU: text.optional(),
  COLLOQUE_TARIFF: text.optional(),
  /** Read by development and tests only. */
  COLLOQUE_DATASETS: text.optional(),
})
type Variable = keyof typeof variables.shape

/** What each variable must be, told to whoever set it wrong; the value is not repeated, it may hold a password. */
const expected: Readonly<Record<Variable, string>> = {
  PORT: 'un numéro de port, de 0 à 65535',
  DATABASE_URL: 'une adresse postgres://utilisateur:motdepasse@machine:5432/base',
  SMTP_URL: 'une adresse smtp://machine:25 ou smtps://utilisateur:motdepasse@machine:465',
  COLLOQUE_HOST: 'une adresse à écouter, comme 127.0.0.1 ou 0.0.0.0',
  COLLOQUE_URL: 'une adresse https:// sans chemin (http:// pour localhost seulement : sans HTTPS, pas de caméra)',
  COLLOQUE_PROXY: 'une ou plusieurs adresses de proxy, comme 10.0.0.2 ou 10.0.0.0/24, séparées par des virgules',
  COLLOQUE_DATA: 'un chemin de dossier',
  COLLOQUE_KEYS: 'un chemin de dossier',
  COLLOQUE_DEMO: '0 ou 1',
  COLLOQUE_MAIL_FROM: 'une adresse, comme Colloque <ne-pas-repondre@exemple.fr>',
  COLLOQUE_TURN_URL: 'une ou plusieurs adresses turn: ou turns: séparées par des virgules',
  COLLOQUE_TURN_SECRET: 'un secret d’au moins 16 caractères',
  COLLOQUE_TELEPHONE_URL: 'une adresse https://compte:secret@machine/chemin (http:// pour cette machine seulement)',
  COLLOQUE_TELEPHONE_FROM: 'un numéro au format international, comme +33939980000',
  COLLOQUE_BACKUP_DAYS: 'un nombre de jours, de 1 à 9999',
  COLLOQUE_PHONE: 'un numéro de téléphone, comme 01 99 00 00 00',
  COLLOQUE_SAFE_WAIT: 'quatre nombres de minutes, du plus grave au plus léger, comme 15,30,60,120',
  COLLOQUE_SAMU: 'un chemin de fichier JSON : numéros de SAMU par département',
  COLLOQUE_TARIFF: 'un chemin de fichier JSON : tarifs et suppléments déclarés',
  COLLOQUE_DATASETS: 'un chemin de dossier',
}

const known = (name: string): name is Variable => Object.hasOwn(expected, name)
const wrong = (sentence: string): CannotStart => new CannotStart('settings', sentence)

const check = (env: Readonly<Record<string, string | undefined>>): z.output<typeof variables> => {
  const given = Object.entries(env).filter(([name, value]) => value && (known(name) || name.startsWith('COLLOQUE_')))
  const unknown = given.find(([name]) => !known(name))
  if (unknown) throw wrong(`${unknown[0]} n’est pas un réglage connu ; il y a : ${Object.keys(expected).join(', ')}.`)
  const read = variables.safeParse(Object.fromEntries(given))
  if (read.success) return read.data
  const name = String(read.error.issues[0]?.path[0])
  throw wrong(`${name} doit être ${known(name) ? expected[name] : 'autrement'}.`)
}

/** The path with symbolic links followed as far as it exists. */
const real = (path: string): string =>
  existsSync(path) || path === dirname(path) ? realpathSync(path) : join(real(dirname(path)), basename(path))

const isInside = (path: string, folder: string): boolean => !/^\.\.(\/|$)/.test(relative(real(folder), real(path)))

const origins = (url: string): string[] => {
  const { hostname } = new URL(url)
  if (!isLoopback(hostname)) return [url]
  const others = ['localhost', '127.0.0.1'].filter(name => name !== hostname)
  return [url, ...others.map(name => url.replace(`//${hostname}`, `//${name}`))]
}

/** @throws CannotStart with a sentence that names the variable and what it must be */
export const readSettings = (env: Readonly<Record<string, string | undefined>>): Settings => {
  const read = check(env)
  const url = read.COLLOQUE_URL ?? `http://localhost:${read.PORT}`
  const dataFolder = resolve(read.COLLOQUE_DATA)
  const keysFolder = resolve(read.COLLOQUE_KEYS)
  if (isInside(keysFolder, dataFolder))
    throw wrong(
      'COLLOQUE_KEYS doit être hors de COLLOQUE_DATA : une sauvegarde des données ne doit pas contenir les clés.',
    )
  const { COLLOQUE_TURN_URL: turnUrl, COLLOQUE_TURN_SECRET: secret } = read
  if (!turnUrl !== !secret)
    throw wrong('COLLOQUE_TURN_URL et COLLOQUE_TURN_SECRET vont ensemble : donnez les deux ou aucun.')
  const { COLLOQUE_TELEPHONE_URL: telephoneUrl, COLLOQUE_TELEPHONE_FROM: from } = read
  if (!telephoneUrl !== !from)
    throw wrong('COLLOQUE_TELEPHONE_URL et COLLOQUE_TELEPHONE_FROM vont ensemble : donnez les deux ou aucun.')
  return {
    port: read.PORT,
    host: read.COLLOQUE_HOST,
    url,
    origins: origins(url),
    secure: url.startsWith('https:'),
    // Unless told otherwise HTTPS ends on this machine; without HTTPS there is no proxy.
    proxies: read.COLLOQUE_PROXY?.split(',') ?? (url.startsWith('https:') ? ['127.0.0.0/8', '::1'] : []),
    dataFolder,
    keysFolder,
    demo: read.COLLOQUE_DEMO === '1',
    databaseUrl: read.DATABASE_URL,
    smtpUrl: read.SMTP_URL,
    mailFrom: read.COLLOQUE_MAIL_FROM ?? `Colloque <ne-pas-repondre@${new URL(url).hostname}>`,
    turn: turnUrl && secret ? { urls: turnUrl.split(','), secret } : undefined,
    telephone: telephoneUrl && from ? { url: telephoneUrl, from } : undefined,
    safeWait: read.COLLOQUE_SAFE_WAIT,
    backupDays: read.COLLOQUE_BACKUP_DAYS,
    phone: read.COLLOQUE_PHONE,
    samuFile: read.COLLOQUE_SAMU && resolve(read.COLLOQUE_SAMU),
    tariffFile: read.COLLOQUE_TARIFF && resolve(read.COLLOQUE_TARIFF),
  }
}
