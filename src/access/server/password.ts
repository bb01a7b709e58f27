// Passwords: argon2id by the platform's own implementation, in a form that carries its parameters.
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'

/** OWASP Password Storage Cheat Sheet (argon2id: 19 MiB, 2 passes, 1 lane) or stronger. Memory in KiB. */
const now = { memory: 19_456, passes: 2, parallelism: 1 } as const

const derive = (password: string, nonce: Buffer, cost: { memory: number; passes: number; parallelism: number }) =>
  new Promise<Buffer>((resolve, reject) =>
    argon2('argon2id', { message: password.normalize('NFKC'), nonce, tagLength: 32, ...cost }, (error, tag) =>
      error ? reject(error) : resolve(tag),
    ),
  )

export const hashPassword = async (password: string): Promise<string> => {
  const nonce = randomBytes(16)
  const tag = await derive(password, nonce, now)
  return `$argon2id$v=19$m=${now.memory},t=${now.passes},p=${now.parallelism}$${nonce.toString('base64')}$${tag.toString('base64')}`
}

/** A hash of nothing: checked when there is no account, so that the answer takes as long. */
const decoy = hashPassword(randomBytes(16).toString('hex'))

/** True when the password is the one hashed. Without a hash it works as hard and answers false. */
export const checkPassword = async (password: string, hash: string | null | undefined): Promise<boolean> => {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash ?? (await decoy))
  if (!parts) throw new Error('a password hash has an unknown form')
  const [, memory, passes, parallelism, nonce, tag] = parts
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  const given = await derive(password, Buffer.from(nonce ?? '', 'base64'), cost)
  return timingSafeEqual(given, Buffer.from(tag ?? '', 'base64')) && hash !== null && hash !== undefined
}
