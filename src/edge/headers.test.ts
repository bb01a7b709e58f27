// The headers word for word: whoever loosens one does it here too, where it is read.
import { expect, test } from 'vitest'
import { securityHeaders } from './headers.ts'

const policy = (sockets: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; ` +
  `media-src 'self' blob:; connect-src 'self' ${sockets}; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`

const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(self), microphone=(self), autoplay=(self), geolocation=(), payment=(), usb=(), display-capture=()',
}

test('a real deployment: its own scripts and styles alone, framed by nobody, always HTTPS', () => {
  expect(securityHeaders({ origins: ['https://teleconsultation.example.org'], secure: true })).toEqual({
    'content-security-policy': policy('wss://teleconsultation.example.org'),
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    ...everywhere,
  })
})

test('a machine that tries it: the same, on the two names of itself', () => {
  const origins = ['http://localhost:3000', 'http://127.0.0.1:3000']
  expect(securityHeaders({ origins, secure: false })).toEqual({
    'content-security-policy': policy('ws://localhost:3000 ws://127.0.0.1:3000'),
    ...everywhere,
  })
})
