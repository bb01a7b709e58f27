// Work that outlives a request (mail to send, things to forget): a queue in the same PostgreSQL, kept by pg-boss.
import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import type { Log } from './log.ts'

/** Work that outlives a request; `run` is told to be safe to repeat. */
export interface Job {
  readonly name: string
  run(data: Readonly<Record<string, string>>): Promise<void>
}

export interface Jobs {
  /** Queues a job; `data` holds identifiers only. The same `once` is queued once while it waits. */
  send(
    name: string,
    data: Readonly<Record<string, string>>,
    options?: { once?: string; startAfterSeconds?: number },
  ): Promise<void>
  work(jobs: readonly Job[]): Promise<void>
  stop(): Promise<void>
}

/** A job of a process that died is taken again after this long, in seconds. */
const expiresSeconds = 60

/** The schema `jobs` belongs to the application's role: it is the queue's own and holds identifiers only. */
export const openJobs = async (connection: pg.PoolConfig, log: Log): Promise<Jobs> => {
  const boss = new PgBoss({
    ...(connection as object),
    schema: 'jobs',
    createSchema: false,
    max: 4,
    superviseIntervalSeconds: 60,
  })
  boss.on('error', error => log.warn({ err: error }, 'the job queue met an error; it goes on'))
  await boss.start()
  return {
    async send(name, data, { once, startAfterSeconds } = {}) {
      await boss.send(name, data, {
        retryLimit: 20,
        retryDelay: 5,
        retryBackoff: true,
        retryDelayMax: 3600,
        expireInSeconds: expiresSeconds,
        ...(once ? { singletonKey: once } : {}),
        ...(startAfterSeconds ? { startAfter: startAfterSeconds } : {}),
      })
    },
    async work(jobs) {
      for (const job of jobs) {
        await boss.createQueue(job.name)
        await boss.work<Record<string, string>>(job.name, { pollingIntervalSeconds: 1 }, async batch => {
          for (const one of batch) await job.run(one.data)
        })
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  }
}
