// Security headers of every answer: nothing from elsewhere runs, shows, frames or is told where one comes from.
import type { Settings } from './settings.ts'

/** Sources for each: OWASP ASVS 5.0 chapter 3. Sockets are named one by one, since `'self'` does not cover them everywhere. */
export const securityHeaders = (settings: Pick<Settings, 'origins' | 'secure'>): Record<string, string> => {
  const sockets = settings.origins.map(origin => origin.replace(/^http/, 'ws')).join(' ')
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self' data: blob:",
      "media-src 'self' blob:",
      `connect-src 'self' ${sockets}`,
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'camera=(self), microphone=(self), autoplay=(self), geolocation=(), payment=(), usb=(), display-capture=()',
    ...(settings.secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}
