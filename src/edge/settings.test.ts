// What the environment may say, and the sentence each mistake gets.
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { CannotStart } from './cannot-start.ts'
import { readSettings } from './settings.ts'

const mistake = (env: Record<string, string>): string => {
  try {
    readSettings(env)
  } catch (fault) {
    if (fault instanceof CannotStart && fault.exitCode === 78) return fault.message
    throw fault
  }
  throw new Error('accepted')
}

test('nothing said, a server for this machine only', () => {
  expect(readSettings({ HOME: '/root', PORT: '' })).toEqual({
    port: 3000,
    host: '127.0.0.1',
    url: 'http://localhost:3000',
    origins: ['http://localhost:3000', 'http://127.0.0.1:3000'],
    secure: false,
    proxies: [],
    dataFolder: resolve('var/data'),
    keysFolder: resolve('var/keys'),
    demo: false,
    databaseUrl: undefined,
    smtpUrl: undefined,
    mailFrom: 'Colloque <ne-pas-repondre@localhost>',
    turn: undefined,
    telephone: undefined,
    safeWait: undefined,
    samuFile: undefined,
    tariffFile: undefined,
    backupDays: 30,
    phone: undefined,
  })
})

test('everything said', () => {
  const settings = readSettings({
    PORT: '8443',
    COLLOQUE_URL: 'https://soins.exemple.fr/',
    COLLOQUE_DEMO: '1',
    COLLOQUE_PHONE: '01 99 00 12 34',
    COLLOQUE_TURN_URL: 'turn:relais.exemple.fr:3478,turns:relais.exemple.fr:5349?transport=tcp',
    COLLOQUE_TURN_SECRET: 'a-secret-of-the-relay',
    COLLOQUE_TELEPHONE_URL: 'https://compte:un-secret@telephone.exemple.fr/2010-04-01/Accounts/compte',
    COLLOQUE_TELEPHONE_FROM: '+33939980000',
    COLLOQUE_SAFE_WAIT: '10,20,45,90',
  })
  expect(settings).toMatchObject({
    url: 'https://soins.exemple.fr',
    origins: ['https://soins.exemple.fr'],
    secure: true,
    proxies: ['127.0.0.0/8', '::1'],
    demo: true,
    mailFrom: 'Colloque <ne-pas-repondre@soins.exemple.fr>',
    turn: {
      urls: ['turn:relais.exemple.fr:3478', 'turns:relais.exemple.fr:5349?transport=tcp'],
      secret: 'a-secret-of-the-relay',
    },
    telephone: { from: '+33939980000' },
    safeWait: [10, 20, 45, 90],
  })
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['DATABASE_URL', 'mysql://localhost/colloque'],
  ['DATABASE_URL', 'localhost'],
  ['DATABASE_URL', 'postgres://localhost'],
  ['SMTP_URL', 'localhost:25'],
  ['COLLOQUE_HOST', 'a host'],
  ['COLLOQUE_URL', 'soins.exemple.fr'],
  ['COLLOQUE_URL', 'http://soins.exemple.fr'],
  ['COLLOQUE_URL', 'https://soins.exemple.fr/colloque'],
  ['COLLOQUE_DEMO', 'oui'],
  ['COLLOQUE_MAIL_FROM', 'Colloque'],
  ['COLLOQUE_TURN_URL', 'relais.exemple.fr'],
  ['COLLOQUE_TURN_SECRET', 'short'],
  ['COLLOQUE_TELEPHONE_URL', 'http://compte:un-secret@telephone.exemple.fr'],
  ['COLLOQUE_TELEPHONE_FROM', '09 39 98 00 00'],
  ['COLLOQUE_PHONE', 'appelez-nous'],
  ['COLLOQUE_SAFE_WAIT', '10,20,45'],
  ['COLLOQUE_SAFE_WAIT', '20,10,45,90'],
  ['COLLOQUE_SAFE_WAIT', '0,10,45,90'],
])('%s=%s is refused by name, and its value is not repeated', (name, value) => {
  expect(mistake({ [name]: value })).toMatch(new RegExp(`^${name} doit être (?!.*= ?${value})`))
})

test('a mistyped name is refused, with the names there are', () => {
  expect(mistake({ COLLOQUE_DTA: '/srv' })).toMatch(/^COLLOQUE_DTA n’est pas un réglage connu.*COLLOQUE_DATA/)
})

test('keys inside the data, even by a symbolic link, are refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'colloque-settings-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  symlinkSync(folder, `${folder}-link`)
  onTestFinished(() => rmSync(`${folder}-link`))
  for (const keys of [folder, join(folder, 'keys'), `${folder}-link/a/b`])
    expect(mistake({ COLLOQUE_DATA: folder, COLLOQUE_KEYS: keys })).toContain('hors de COLLOQUE_DATA')
  expect(readSettings({ COLLOQUE_DATA: folder, COLLOQUE_KEYS: `${folder}..keys` }).dataFolder).toBe(folder)
})

test('half a relay, or half a telephone, is refused', () => {
  expect(mistake({ COLLOQUE_TELEPHONE_FROM: '+33939980000' })).toContain('vont ensemble')
  expect(mistake({ COLLOQUE_TURN_URL: 'turn:relais.exemple.fr' })).toContain('vont ensemble')
})
