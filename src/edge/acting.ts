// Who acts on a connection: told with the first words of a transaction, and for a named part of the system just before a statement needs it.
import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type QueryExecutor,
} from 'kysely'
import pg from 'pg'
import type { Instant } from '#kit/time.ts'
import { type Actor, isAccount } from './actor.ts'

/** The part of the system that acts: as the code has it now, and as the database was last told. */
export interface Acting {
  now: string
  told: string
}
const acting = new WeakMap<DatabaseConnection, Acting>()

const actingOn = (connection: DatabaseConnection): Acting => {
  const found = acting.get(connection)
  if (!found) throw new Error('a connection that was not opened by this driver')
  return found
}

export class ActingDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig
  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }
  override createDriver() {
    return new ActingDriver(this.#config)
  }
}

class ActingDriver extends PostgresDriver {
  override async acquireConnection(...given: Parameters<PostgresDriver['acquireConnection']>) {
    const connection = await super.acquireConnection(...given)
    if (!acting.has(connection)) tellBeforeStatements(connection)
    return connection
  }
  /** A transaction begins with `enter`, in the same message: each exchange with the database costs both sides. */
  override async beginTransaction(): Promise<void> {}
  override commitTransaction(connection: DatabaseConnection): Promise<void> {
    nobody(connection)
    return super.commitTransaction(connection)
  }
  override rollbackTransaction(connection: Parameters<PostgresDriver['rollbackTransaction']>[0]): Promise<void> {
    nobody(connection)
    return super.rollbackTransaction(connection)
  }
}

/** What was told ends with the transaction. */
const nobody = (connection: DatabaseConnection) => Object.assign(actingOn(connection), { now: '', told: '' })

/** Two parts of the system in a row, or one within itself, cost one exchange or none, and giving way costs nothing before the end. */
const tellBeforeStatements = (connection: DatabaseConnection): void => {
  const state: Acting = { now: '', told: '' }
  acting.set(connection, state)
  const execute = connection.executeQuery.bind(connection)
  connection.executeQuery = async (statement, options) => {
    const { now } = state
    if (now !== state.told) {
      await execute(CompiledQuery.raw("select set_config('colloque.system', $1, true)", [now]))
      state.told = now
    }
    return execute(statement, options)
  }
}

/** Begins, and tells the row rules who acts and when, for this transaction only: with nothing set, nothing is seen. */
export const enter = (db: { getExecutor(): QueryExecutor }, actor: Actor, at: Instant) => {
  const account = isAccount(actor) ? actor.account : ''
  const role = isAccount(actor) ? actor.role : ''
  const system = 'system' in actor ? actor.system : ''
  const since = (isAccount(actor) && actor.since) || ''
  const told = { account, role, system, at, since }
  const set = Object.entries(told).map(
    ([name, value]) => `set_config('colloque.${name}', ${pg.escapeLiteral(value)}, true)`,
  )
  return db.getExecutor().provideConnection(connection => {
    Object.assign(actingOn(connection), { now: system, told: system })
    // Several statements in one message take no parameters: the values are written as literals, by the driver's own quoting.
    return connection.executeQuery(CompiledQuery.raw(`begin; select ${set.join(', ')}`))
  })
}

export const actingIn = (db: { getExecutor(): QueryExecutor }): Promise<Acting> =>
  db.getExecutor().provideConnection(async connection => actingOn(connection))
