// Opens the database for a short command, beside a server that runs or without one: inviting, verifying.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type pg from 'pg'
import { openDatabase } from './database.ts'
import type { House } from './house.ts'
import { openKeys } from './keys.ts'
import { openLog } from './log.ts'
import { migrate, openApplicationRole } from './migrate.ts'
import { openCluster } from './postgres/cluster.ts'
import { ownerRole } from './postgres/initialise.ts'
import { type Owner, ownerFromUrl, readPassword } from './postgres/owner.ts'
import { findPostmaster } from './postgres/postmaster.ts'
import { chooseRunAs } from './postgres/run-as.ts'
import type { Settings } from './settings.ts'
import { systemTimepiece } from './timepiece.ts'

/** What a command may use of the house: no doors, no rooms, no jobs. */
export type Beside = Pick<House, 'settings' | 'db' | 'keys' | 'random' | 'time'>

/** Runs `work` on the deployment's database, as the application; starts the embedded server for that time if none runs. */
export const beside = async <T>(settings: Settings, work: (house: Beside) => Promise<T>): Promise<T> => {
  const keys = await openKeys(settings.keysFolder)
  const { owner, stop } = await reach(settings)
  const time = systemTimepiece
  try {
    const password = keys.mac('database-login', owner.database).toString('base64url')
    const connection = await openApplicationRole(owner, password)
    await migrate(owner, time.now())
    const db = openDatabase(connection as pg.PoolConfig, openLog('warn'))
    try {
      return await work({ settings, db, keys, time, random: bytes => randomBytes(bytes) })
    } finally {
      await db.close()
    }
  } finally {
    await stop()
  }
}

const reach = async (settings: Settings): Promise<{ owner: Owner; stop: () => Promise<void> }> => {
  if (settings.databaseUrl) return { owner: ownerFromUrl(settings.databaseUrl), stop: async () => {} }
  const dataFolder = join(settings.dataFolder, 'postgres')
  const passwordFile = join(settings.keysFolder, 'database-owner')
  const running = await findPostmaster(dataFolder, (await chooseRunAs(dataFolder)).uid)
  if (!running) {
    const cluster = await openCluster({ dataFolder, passwordFile, log: openLog('warn') })
    return { owner: cluster.owner, stop: cluster.stop }
  }
  const password = await readPassword(passwordFile)
  const owner = { host: running.socketFolder, port: running.port, user: ownerRole, password, database: 'colloque' }
  return { owner, stop: async () => {} }
}
