// Opens everything the rooms stand on, in order, and closes it in the reverse order.
import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { openBlobs } from './blobs.ts'
import { openBus } from './bus.ts'
import { CannotStart } from './cannot-start.ts'
import { type Mark, markFor, openFolder } from './data-folder.ts'
import { openDatabase } from './database.ts'
import type { House } from './house.ts'
import { openImages } from './images/images.ts'
import { openJobs } from './jobs.ts'
import { openKeys } from './keys.ts'
import type { Log } from './log.ts'
import { openMail } from './mail.ts'
import { migrate, openApplicationRole } from './migrate.ts'
import { openCluster } from './postgres/cluster.ts'
import { ownerFromUrl } from './postgres/owner.ts'
import { startRelay } from './relay.ts'
import type { Settings } from './settings.ts'
import { openTelephone } from './telephone.ts'
import { systemTimepiece, type Timepiece } from './timepiece.ts'

export interface OpenHouse {
  readonly house: House
  /** Stops what was started; the embedded database too, unless the process is killed first. */
  close(): Promise<void>
}

export interface Outside {
  readonly log: Log
  readonly time?: Timepiece
  /** Called when the data folder was taken by another process: this one must end. */
  readonly onLost?: (why: CannotStart) => void
}

/** @throws CannotStart with a sentence when the deployment cannot serve */
export const openHouse = async (settings: Settings, outside: Outside): Promise<OpenHouse> => {
  const { log, time = systemTimepiece } = outside
  const closing: (() => Promise<void> | void)[] = []
  const close = async () => {
    for (const stop of closing.splice(0).reverse()) await stop()
  }
  try {
    await mkdir(settings.keysFolder, { recursive: true, mode: 0o700 })
    const keys = await openKeys(settings.keysFolder)
    const { owner, mark } = settings.databaseUrl
      ? { owner: ownerFromUrl(settings.databaseUrl), mark: undefined }
      : await openEmbedded(settings, outside, time, closing)
    // The roles first: migrations grant to the application's group, which belongs to the whole server.
    const password = keys.mac('database-login', owner.database).toString('base64url')
    const connection = await openApplicationRole(owner, password)
    await migrate(owner, time.now())
    const kind = await markDatabase(owner, mark, settings, time, keys.mac('key-check', 'colloque'))
    const db = openDatabase(connection as pg.PoolConfig, log)
    closing.push(() => db.close())
    const jobs = await openJobs(connection as pg.PoolConfig, log)
    closing.push(() => jobs.stop())
    const demo = kind === 'demo'
    const mail = await openMail(settings, demo, log)
    closing.push(() => mail.stop())
    const telephone = await openTelephone(settings, demo)
    if (telephone) closing.push(() => telephone.stop())
    // By the address people use, not the one listened on: behind a proxy of the same machine, browsers come from elsewhere.
    const loopback = ['127.0.0.1', 'localhost'].includes(new URL(settings.url).hostname)
    const relay = await startRelay(settings, {
      keysFolder: settings.keysFolder,
      // A name may lead to ::1, where the relay of a single machine does not listen.
      host: loopback ? '127.0.0.1' : new URL(settings.url).hostname,
      loopback,
      log,
    })
    if (relay) closing.push(() => relay.stop())
    const images = openImages(log)
    closing.push(() => images.stop())
    const random = (bytes: number) => randomBytes(bytes)
    const blobs = openBlobs(keys)
    return {
      house: {
        settings,
        demo,
        time,
        random,
        db,
        keys,
        blobs,
        images,
        bus: openBus(),
        jobs,
        mail,
        telephone,
        log,
        relay,
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

const openEmbedded = async (
  settings: Settings,
  { log, onLost }: Outside,
  time: Timepiece,
  closing: (() => Promise<void> | void)[],
) => {
  const mark = await openFolder(settings, time.now())
  const cluster = await openCluster({
    dataFolder: join(settings.dataFolder, 'postgres'),
    passwordFile: join(settings.keysFolder, 'database-owner'),
    log,
    ...(onLost ? { onLost } : {}),
  })
  closing.push(() => cluster.stop())
  return { owner: cluster.owner, mark }
}

/** The database keeps its own mark: a demonstration restored under a real folder, or the reverse, is refused. */
const markDatabase = async (
  owner: pg.ClientConfig,
  folder: Mark | undefined,
  settings: Settings,
  time: Timepiece,
  keyCheck: Buffer,
): Promise<Mark['kind']> => {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    const asked = folder ? folder.kind === 'demo' : settings.demo
    const { rows } = await client.query<{ kind: Mark['kind']; key_check: Buffer }>(
      'select kind, key_check from deployment',
    )
    // Keys that were lost and made again would open nothing, and seal new data apart from the old.
    if (rows[0] && !rows[0].key_check.equals(keyCheck))
      throw new CannotStart(
        'settings',
        'Ces clés (COLLOQUE_KEYS) ne sont pas celles de cette base : remettez celles de la sauvegarde, rien n’a été modifié.',
      )
    const existing = rows[0] && { kind: rows[0].kind, createdAt: time.now() }
    const { kind } = markFor(existing, asked, time.now())
    await client.query(
      'insert into deployment (kind, key_check, created_at) values ($1, $2, $3) on conflict do nothing',
      [kind, keyCheck, time.now()],
    )
    return kind
  } finally {
    await client.end()
  }
}
