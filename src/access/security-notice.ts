// What the owner of an account is told by mail: that something of its security changed, never anything of their health.

export const noticeKinds = [
  'new-device',
  'password-changed',
  'passkey-added',
  'passkey-removed',
  'authenticator-added',
  'authenticator-removed',
  'recovery-drawn',
  'recovery-used',
  'factors-renewed',
] as const
export type NoticeKind = (typeof noticeKinds)[number]
