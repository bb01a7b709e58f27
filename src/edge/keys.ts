// Keys and sealing: one key a subject (a patient, a call), wrapped by a key that lives outside the database and its backup.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto'
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Id } from '#kit/id.ts'
import type { Day, Instant } from '#kit/time.ts'
import { CannotStart } from './cannot-start.ts'
import type { Read, Write } from './database.ts'

/** Where a sealed value stands: bound into the seal, so that a value moved to another row or column does not open. */
export interface Place {
  /** `table.column` */
  readonly column: string
  readonly row: Id
}

/** What a subject's health data is sealed with. */
export interface SubjectKey {
  seal(place: Place, text: string): Buffer
  sealBytes(place: Place, bytes: Uint8Array): Buffer
  open(place: Place, sealed: Uint8Array): string
  openBytes(place: Place, sealed: Uint8Array): Buffer
}

export interface Keys {
  /** Makes the key of a new subject, in the transaction that makes the subject. `day` makes it ephemeral: its wrapping key is that day's. */
  create(db: Write, subject: Id, at: Instant, day?: Day): Promise<SubjectKey>
  /** The key of a subject; throws when it does not exist, was destroyed, or is hidden from the actor by the row rules. */
  of(db: Read, subject: Id): Promise<SubjectKey>
  /** Destroys the key of a subject: nothing sealed with it opens again. */
  destroy(db: Write, subject: Id): Promise<void>
  /** The days whose wrapping key is still there, the oldest first. */
  daysHeld(): Promise<readonly Day[]>
  /** Destroys the wrapping key of a day: the ephemeral keys it wrapped are lost, in every backup of the database too. */
  forgetDay(day: Day): Promise<void>
  /** A blind index: finds a value (e-mail, INS) without holding it; `use` separates the indexes. */
  blind(use: string, value: string): Buffer
  /** Seals what belongs to the deployment and not to a patient (second-factor secrets). */
  readonly own: SubjectKey
  /** HMAC-SHA-256 under a key for that use alone. */
  mac(use: string, value: string): Buffer
  /** Signs with the deployment's own key (Ed25519): whoever has the public one checks it without any secret of ours. */
  sign(text: string): Buffer
  /** The public key of `sign`, 32 bytes in base64url. */
  readonly publicKey: string
}

const formVersion = 1
const nonceBytes = 12
const tagBytes = 16

/**
 * Opens the folder of keys, making it (0700) with a fresh master key (0600) when it is new.
 * @throws CannotStart when the folder cannot be used, or when its key is not one
 */
export const openKeys = async (folder: string): Promise<Keys> => {
  const master = await masterKey(folder)
  const made = new Map<string, Buffer>()
  const derived = (use: string): Buffer => {
    const key = made.get(use) ?? Buffer.from(hkdfSync('sha256', master, 'colloque', use, 32))
    made.set(use, key)
    return key
  }
  const days = new Map<string, Buffer>()
  const wrapping = async (name: string, make: 'make' | 'find'): Promise<Buffer> => {
    if (name === 'master-1') return derived('wrap-subject-keys')
    const file = join(folder, `${name}.key`)
    // A day that was forgotten stays so: its key is made for what is new, never for what it once wrapped.
    const found = days.get(name) ?? (await (make === 'make' ? fileKey(file) : readKey(file)))
    if (!found) throw new Error(`the key ${name} was forgotten or lost`)
    days.set(name, found)
    return found
  }
  const own = subjectKey(derived('own'))
  const signing = signingKey(derived('sign'))
  const mac = (use: string, value: string) =>
    createHmac('sha256', derived(`mac:${use}`))
      .update(value)
      .digest()
  return {
    own,
    mac,
    blind: (use, value) => mac(`blind:${use}`, value),
    async create(db, subject, at, day) {
      const key = randomBytes(32)
      const name = day ? `day-${day}` : 'master-1'
      const wrapped = encrypt(await wrapping(name, 'make'), wrapPlace(subject), key)
      await db
        .insertInto('subject_key')
        .values({ subject_id: subject, wrapped_by: name, wrapped, created_at: at })
        .execute()
      return subjectKey(key)
    },
    async of(db, subject) {
      const row = await db.selectFrom('subject_key').selectAll().where('subject_id', '=', subject).executeTakeFirst()
      if (!row) throw new Error(`no key for subject ${subject}`)
      return subjectKey(decrypt(await wrapping(row.wrapped_by, 'find'), wrapPlace(subject), row.wrapped))
    },
    async destroy(db, subject) {
      await db.deleteFrom('subject_key').where('subject_id', '=', subject).execute()
    },
    async daysHeld() {
      const names = (await readdir(folder)).map(name => /^day-(\d{4}-\d{2}-\d{2})\.key$/.exec(name)?.[1])
      return names.filter(name => name !== undefined).sort() as Day[]
    },
    async forgetDay(day) {
      days.delete(`day-${day}`)
      await rm(join(folder, `day-${day}.key`), { force: true })
      // Until the folder itself is on the disk, a loss of power would bring the key back.
      await syncFolder(folder)
    },
    sign: text => sign(null, Buffer.from(text), signing),
    publicKey: createPublicKey(signing).export({ format: 'jwk' }).x ?? '',
  }
}

/** An Ed25519 private key from its 32 bytes, in the form RFC 8410 gives them (section 7). */
const signingKey = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([rfc8410, seed]), format: 'der', type: 'pkcs8' })
const rfc8410 = Buffer.from('302e020100300506032b657004220420', 'hex')

const wrapPlace = (subject: Id): Place => ({ column: 'subject_key.wrapped', row: subject })

const subjectKey = (key: Buffer): SubjectKey => ({
  seal: (place, text) => encrypt(key, place, Buffer.from(text, 'utf8')),
  sealBytes: (place, bytes) => encrypt(key, place, bytes),
  open: (place, sealed) => decrypt(key, place, sealed).toString('utf8'),
  openBytes: (place, sealed) => decrypt(key, place, sealed),
})

/** version (1 byte) · nonce (12) · ciphertext · tag (16), AES-256-GCM; the place is the additional data (NIST SP 800-38D). */
const encrypt = (key: Buffer, place: Place, bytes: Uint8Array): Buffer => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(`${place.column}|${place.row}`))
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([Buffer.of(formVersion), nonce, body, cipher.getAuthTag()])
}

const decrypt = (key: Buffer, place: Place, sealed: Uint8Array): Buffer => {
  if (sealed[0] !== formVersion) throw new Error(`unknown sealed form in ${place.column}`)
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  const nonce = bytes.subarray(1, 1 + nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    .setAAD(Buffer.from(`${place.column}|${place.row}`))
    .setAuthTag(bytes.subarray(-tagBytes))
  return Buffer.concat([decipher.update(bytes.subarray(1 + nonceBytes, -tagBytes)), decipher.final()])
}

const masterKey = async (folder: string): Promise<Buffer> => {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return await fileKey(join(folder, 'master.key'))
  } catch (error) {
    throw new CannotStart(
      'folder',
      `Le dossier des clés ${folder} est inutilisable : vérifiez ses droits et son contenu.`,
      {
        cause: error,
      },
    )
  }
}

/** The key of 32 bytes in a file; undefined when there is no such file. */
const readKey = async (file: string): Promise<Buffer | undefined> => {
  try {
    const key = Buffer.from(await readFile(file, 'utf8'), 'base64')
    if (key.length !== 32) throw new Error(`${file} is not a key of 32 bytes`)
    return key
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Reads a key, or makes it: written whole under another name, then given its own in one step, so that neither a process
 * killed half-way nor one that looks at the same moment ever sees half a key. Data sealed with a lost key is lost.
 */
const fileKey = async (file: string): Promise<Buffer> => {
  const before = await readKey(file)
  if (before) return before
  const fresh = `${file}.${process.pid}.${randomBytes(6).toString('hex')}`
  const handle = await open(fresh, 'wx', 0o600)
  await handle.writeFile(randomBytes(32).toString('base64'))
  await handle.sync()
  await handle.close()
  // A file of that name already there means that someone else was first: theirs is the key.
  await link(fresh, file).catch(error => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(fresh)
  await syncFolder(dirname(file))
  const key = await readKey(file)
  if (!key) throw new Error(`${file} is gone as soon as made`)
  return key
}

const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r')
  await folder.sync()
  await folder.close()
}
