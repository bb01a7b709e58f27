// The limit of this design, as a process of its own: Fastify and one transaction of set_config, a select by key and an audit
// insert, or the same with one insert. No session, no rights, no decryption, no idempotency: what nobody built as we do can pass.
// Run by bench/api.ts, with PORT and DATABASE_URL.
import { randomBytes, randomUUID } from 'node:crypto'
import fastify from 'fastify'
import pg from 'pg'
import { ownerFromUrl } from '#edge/postgres/owner.ts'

const pool = new pg.Pool({ ...ownerFromUrl(process.env.DATABASE_URL ?? ''), max: 20 })
const rows = 1000
await pool.query(`create table kept (id uuid primary key, owner uuid not null, sealed bytea not null, at timestamptz not null);
  create table trail (id uuid primary key, at timestamptz not null, act text not null, account_id uuid, role text, session_id uuid,
    patient_id uuid, object_id uuid, outcome text not null, leaf_hash bytea not null)`)
const ids = Array.from({ length: rows }, () => randomUUID())
await pool.query('insert into kept select id, id, $2, $3 from unnest($1::uuid[]) id', [
  ids,
  randomBytes(1024),
  '2026-11-22T08:00:00.000Z',
])

/** Statements are prepared once a connection: the limit is what pg does best. */
const ask = (client: pg.PoolClient, name: string, text: string, values: unknown[]) =>
  client.query({ name, text, values })

const transaction = async <T>(work: (client: pg.PoolClient, account: string) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  const account = ids[Math.floor(Math.random() * rows)] ?? ''
  try {
    await client.query('begin')
    await ask(client, 'enter', "select set_config('limit.account', $1, true), set_config('limit.at', $2, true)", [
      account,
      new Date().toISOString(),
    ])
    const result = await work(client, account)
    const trail = [randomUUID(), new Date().toISOString(), 'limit/act', account, 'patient', account, account, account]
    await ask(client, 'trail', 'insert into trail values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
      ...trail,
      'done',
      randomBytes(32),
    ])
    await client.query('commit')
    return result
  } finally {
    client.release()
  }
}

const app = fastify({ logger: false })
app.get('/read', () =>
  transaction(async (client, account) => {
    const { rows } = await ask(client, 'read', 'select id, sealed, at from kept where id = $1', [account])
    return { id: rows[0].id, text: rows[0].sealed.toString('base64'), at: rows[0].at }
  }),
)
app.post('/write', request =>
  transaction(async (client, account) => {
    const id = randomUUID()
    await ask(client, 'write', 'insert into kept values ($1, $2, $3, $4)', [
      id,
      account,
      Buffer.from(JSON.stringify(request.body)),
      new Date().toISOString(),
    ])
    return { id }
  }),
)
app.get('/health', () => ({ healthy: true }))
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' })
process.once('SIGTERM', async () => {
  await app.close()
  await pool.end()
})
