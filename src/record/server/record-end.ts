// Until when records are kept and what is decided once it has come, server side; and the part of the system that does it.

import { sql } from 'kysely'
import { writeTrail } from '#access/server/trail.ts'
import { isAccount } from '#edge/actor.ts'
import type { Read, Write } from '#edge/database.ts'
import { eraseWithRecord } from '#edge/forget.ts'
import { type House, serve } from '#edge/house.ts'
import type { Retention } from '#edge/retention.ts'
import { startWatch } from '#edge/watch.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { type Day, dayIn, type Instant, plusSeconds } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import { keepingRules, keptUntil, readKeptUntil } from '../kept-until.ts'
import { decideEnd, decideOne, eraseRecord, type HoldCause, listEnds } from '../record-end.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    record_clock: { patient_id: string; last_care_at: Instant }
    record_end: RecordEndTable
  }
}
interface RecordEndTable {
  patient_id: string
  due_on: Day
  listed_at: Instant
  decision: 'erase' | 'hold' | null
  cause: HoldCause | null
  decided_by: string | null
  decided_at: Instant | null
  erased_at: Instant | null
}

/** Told by the room that ends an encounter: the time of the record starts again. */
export const noteCare = async (db: Write, patient: Id, at: Instant): Promise<void> => {
  await db
    .insertInto('record_clock')
    .values({ patient_id: patient, last_care_at: at })
    .onConflict(conflict => conflict.column('patient_id').doUpdateSet({ last_care_at: at }))
    .execute()
}

interface Timed {
  readonly birth: Day
  readonly opened: Instant
  readonly lastCare: Instant | null
}

const timesOf = (db: Read) =>
  db
    .selectFrom('patient')
    .leftJoin('record_clock', 'record_clock.patient_id', 'patient.id')
    .select(['patient.id', 'birth_date as birth', 'created_at as opened', 'last_care_at as lastCare'])

const untilOf = ({ birth, opened, lastCare }: Timed, at: Instant) =>
  keptUntil({ birth, cared: dayIn(lastCare ?? opened, zone) }, dayIn(at, zone))

export const serveReadKeptUntil = () =>
  serve(readKeptUntil, ({ params }, call) =>
    call.read(async db => {
      const row = await timesOf(db).where('patient.id', '=', params.patientId).executeTakeFirst()
      if (!row) return refused('not-found')
      const end = await db
        .selectFrom('record_end')
        .select('decision')
        .where('patient_id', '=', params.patientId)
        .executeTakeFirst()
      const lastCare = row.lastCare && dayIn(row.lastCare, zone)
      return done({ ...untilOf(row, call.at), lastCare, held: end?.decision === 'hold' })
    }),
  )

export const serveListEnds = () =>
  serve(listEnds, ({ query }, call) =>
    call.read(async db => {
      let listing = db
        .selectFrom('record_end')
        .selectAll()
        .orderBy('patient_id')
        .limit(query.limit + 1)
      if (query.after) listing = listing.where('patient_id', '>', query.after)
      const rows = await listing.execute()
      const ends = rows.slice(0, query.limit).map(row => ({
        id: row.patient_id,
        dueOn: row.due_on,
        listedAt: row.listed_at,
        decision: row.decision,
        cause: row.cause,
        decidedAt: row.decided_at,
        erasedAt: row.erased_at,
      }))
      const last = ends.at(-1)
      return done({ ends, ...(rows.length > query.limit && last ? { next: last.id } : {}) })
    }),
  )

export const serveDecideEnd = () =>
  serve(decideEnd, ({ body }, call) =>
    call.write(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      // In one order, so that two who decide of the same records wait for one another and never in a circle.
      for (const record of [...new Set(body.records)].sort()) {
        const row = await db
          .selectFrom('record_end')
          .selectAll()
          .where('patient_id', '=', record)
          .forUpdate()
          .executeTakeFirst()
        if (!row) return refused('not-found')
        const decision = decideOne({ decision: row.decision, erasedAt: row.erased_at }, body.decision)
        if (!decision.ok) return decision
        await db
          .updateTable('record_end')
          .set({
            decision: decision.value,
            cause: body.decision === 'hold' ? body.cause : null,
            decided_by: actor.account,
            decided_at: at,
          })
          .where('patient_id', '=', record)
          .execute()
        call.trace({ patient: record, detail: body.decision })
      }
      return done({})
    }),
  )

const system = { system: 'retention' } as const

/** Lists the records whose time has come; one that was cared for again before anybody decided leaves the list. */
const listDue = async (house: House, at: Instant): Promise<void> => {
  const today = dayIn(at, zone)
  // No rule keeps a record for less: what was cared for since is not even looked at.
  const shortest = Math.min(...keepingRules.map(each => each.rule.years))
  const longAgo = plusSeconds(at, -(shortest - 1) * 365 * 86_400)
  await house.db.as(system, at).write(async db => {
    const candidates = await timesOf(db)
      .where(sql<boolean>`coalesce(last_care_at, created_at) < ${longAgo}`)
      .where('patient.id', 'not in', db.selectFrom('record_end').select('patient_id'))
      .execute()
    for (const row of candidates) {
      const { until } = untilOf(row, at)
      if (until >= today) continue
      const listed = { ...undecided, patient_id: row.id, due_on: until, listed_at: at }
      await db
        .insertInto('record_end')
        .values(listed)
        .onConflict(conflict => conflict.doNothing())
        .execute()
    }
    const undecidedOnes = db.selectFrom('record_end').select('patient_id').where('decision', 'is', null)
    for (const row of await timesOf(db).where('patient.id', 'in', undecidedOnes).execute())
      if (untilOf(row, at).until >= today) await db.deleteFrom('record_end').where('patient_id', '=', row.id).execute()
  })
}
const undecided = { decision: null, cause: null, decided_by: null, decided_at: null, erased_at: null }

/** Erases what an administrator has decided, if its time has still come: each record whole, or not at all. */
const eraseDecided = async (house: House, rules: readonly Retention[], at: Instant): Promise<void> => {
  const handle = house.db.as(system, at)
  const decided = await handle.read(db =>
    db
      .selectFrom('record_end')
      .select('patient_id')
      .where('decision', '=', 'erase')
      .where('erased_at', 'is', null)
      .execute(),
  )
  for (const { patient_id: patient } of decided)
    await handle
      .write(async db => {
        const held = await db
          .selectFrom('record_end')
          .select('decision')
          .where('patient_id', '=', patient)
          .forUpdate()
          .executeTakeFirst()
        const row = await timesOf(db).where('patient.id', '=', patient).executeTakeFirst()
        if (held?.decision !== 'erase' || !row || untilOf(row, at).until >= dayIn(at, zone)) return
        await eraseWithRecord(db, rules, patient)
        await db.updateTable('record_end').set({ erased_at: at }).where('patient_id', '=', patient).execute()
        await writeTrail(db, house, { actor: system, at, act: eraseRecord }, [{ patient }])
      })
      .catch(error => house.log.error({ err: error }, 'a record whose time has come could not be erased'))
}

/** One look: what has come to its time is listed, what was decided is done. */
export const endRecords = async (house: House, rules: readonly Retention[]): Promise<void> => {
  const at = house.time.now()
  await listDue(house, at)
  await eraseDecided(house, rules, at)
}

const hour = 3600

/** Looks now, then each hour; the answer stops it. */
export const startEndingRecords = (house: House, rules: readonly Retention[]): (() => Promise<void>) =>
  startWatch(house, {
    async look(at) {
      await endRecords(house, rules)
      return plusSeconds(at, hour)
    },
    failed: 'records whose time has come could not be listed',
  }).stop
