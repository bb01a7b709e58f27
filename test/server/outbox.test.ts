// Facts and jobs: each listener hears once, whatever fails or runs twice; work left by a process that died is taken again.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJobs } from '#edge/jobs.ts'
import { openLog } from '#edge/log.ts'
import { type Listener, openOutbox, tell } from '#edge/outbox.ts'
import { newId } from '#kit/id.ts'
import { openTestHouse, type TestHouse } from '../house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

const write = (name: `${string}/${string}`, count: number) =>
  house.house.db.as({ system: 'test' }, house.time.now()).write(async db => {
    for (let n = 0; n < count; n++) {
      const id = newId(house.time.now(), house.house.random)
      await tell(db, { name, body: { id } }, house.time.now(), house.house.random)
    }
  })
const listening = (name: string, fact: string, hear: (id: string) => void): Listener => ({
  name,
  fact,
  hear: async (_db, body) => hear(body.id ?? ''),
})
const undone = async () =>
  (await house.owner.query<{ n: number }>('select count(*)::int as n from outbox where done_at is null')).rows[0]?.n

const open = (listeners: Listener[]) => openOutbox(house.house.db, listeners, house.time, openLog('silent'))

test('two outboxes at once tell each fact once to each listener, and nothing of what was rolled back', async () => {
  const heard: string[] = []
  const listeners = ['one', 'two'].map(name =>
    listening(`test/${name}`, 'test/twice', id => heard.push(`${name} ${id}`)),
  )
  await write('test/twice', 30)
  await house.house.db.as({ system: 'test' }, house.time.now()).write(
    async db => {
      await tell(db, { name: 'test/twice', body: { id: 'never' } }, house.time.now(), house.house.random)
      return { ok: false }
    },
    result => !result.ok,
  )
  // The house's own outbox rests meanwhile: nobody moves its clock.
  const outboxes = [open(listeners), open(listeners)]
  await Promise.all(outboxes.map(outbox => outbox.drain()))
  await Promise.all(outboxes.map(outbox => outbox.drain()))
  expect(heard).toHaveLength(60)
  expect(new Set(heard).size).toBe(60)
  expect(await undone()).toBe(0)
  for (const outbox of outboxes) await outbox.stop()
})

test('a listener that fails at first hears in the end, once, and holds no other fact back', async () => {
  let failures = 2
  const heard: string[] = []
  const outbox = open([
    listening('test/steady', 'test/fails', () => heard.push('steady')),
    listening('test/shaky', 'test/fails', () => {
      if (failures-- > 0) throw new Error('not yet')
      heard.push('shaky')
    }),
    listening('test/other', 'test/other', () => heard.push('other')),
  ])
  await write('test/fails', 1)
  await write('test/other', 1)
  await outbox.drain()
  expect(heard).toContain('other')
  expect(heard).not.toContain('shaky')
  await outbox.drain()
  await outbox.drain()
  expect(heard.filter(one => one === 'shaky')).toHaveLength(1)
  expect(await undone()).toBe(0)
  await outbox.stop()
})

const connection = async () => {
  const { rows } = await house.owner.query<{ name: string }>('select current_database() as name')
  const database = rows[0]?.name ?? ''
  const password = house.house.keys.mac('database-login', database).toString('base64url')
  const { host, port } = house.owner
  return { host, port, database, user: `${database}_login`, password }
}

test('a job is done, once while it waits for the same thing', async () => {
  const jobs = await openJobs(await connection(), openLog('silent'))
  const done: string[] = []
  let tellDone = () => {}
  const both = new Promise<void>(resolve => {
    tellDone = () => done.length === 2 && resolve()
  })
  await jobs.work([
    {
      name: 'test-job',
      run: async ({ id = '' }) => {
        done.push(id)
        tellDone()
      },
    },
  ])
  await jobs.send('test-job', { id: 'one' })
  await jobs.send('test-job', { id: 'two' })
  await both
  expect(done.sort()).toEqual(['one', 'two'])
  await jobs.stop()
})

test('a job that fails is kept and tried again', async () => {
  const jobs = await openJobs(await connection(), openLog('silent'))
  const failed = new Promise<void>(resolve => {
    void jobs
      .work([
        {
          name: 'test-fails',
          run: async () => {
            resolve()
            throw new Error('not yet')
          },
        },
      ])
      .then(() => jobs.send('test-fails', { id: 'one' }))
  })
  await failed
  await jobs.stop()
  const { rows } = await house.owner.query(`select state::text from jobs.job where name = 'test-fails'`)
  expect(rows).toEqual([{ state: 'retry' }])
})
