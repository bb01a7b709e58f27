// Erasing what was said in calls: at closing, after 72 h at most, and each day's key once nothing living needs it.

import { sha256, writeTrail } from '#access/server/trail.ts'
import { type Write, within } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import { startWatch } from '#edge/watch.ts'
import { newId } from '#kit/id.ts'
import { type Day, dayIn, type Instant } from '#kit/time.ts'
import { firstDayKept } from '../chat.ts'
import {
  backupsGoneOn,
  type DayEnd,
  dayEndText,
  type ErasureCause,
  endDayKey,
  eraseChat,
  lookAgainAt,
  mayEndDay,
  type Receipt,
  receiptText,
} from '../erasure.ts'
import type { ConsultationTable } from './consultation.store.ts'

type Ended = Pick<ConsultationTable, 'id' | 'patient_id' | 'announced_at'>
const system = { system: 'consultation' } as const

/**
 * Destroys the key of a chat, then what it sealed, and writes the receipt with its line of the trail, in the transaction of
 * the act that ends the consultation. A chat erased before stays erased, with the receipt it had.
 */
export const forgetChat = (
  db: Write,
  house: Pick<House, 'keys' | 'random'>,
  row: Ended,
  at: Instant,
  cause: ErasureCause,
): Promise<void> =>
  within(db, system.system, async () => {
    const known = await db.selectFrom('subject_key').select('wrapped_by').where('subject_id', '=', row.id).execute()
    await house.keys.destroy(db, row.id)
    const gone = await db.deleteFrom('chat_message').where('consultation_id', '=', row.id).executeTakeFirst()
    if (known.length === 0) return
    const given: Receipt = {
      id: newId(at, house.random),
      consultation: row.id,
      patient: row.patient_id,
      cause,
      messages: Number(gone.numDeletedRows),
      day: dayIn(row.announced_at, 'UTC'),
      destroyedAt: at,
    }
    const digest = sha256(receiptText(given))
    await db
      .insertInto('erasure_receipt')
      .values({
        id: given.id,
        consultation_id: given.consultation,
        patient_id: given.patient,
        cause,
        messages: given.messages,
        day: given.day,
        destroyed_at: at,
        digest: Buffer.from(digest, 'hex'),
      })
      .execute()
    const attempt = { actor: system, at, act: eraseChat }
    await writeTrail(db, house, attempt, [{ patient: given.patient, object: given.id, detail: digest }])
  })

/** The chats of consultations that nobody closed, once their longest time has come. */
const eraseLate = async (house: House, at: Instant): Promise<void> => {
  const handle = house.db.as(system, at)
  const late = await handle.read(db =>
    db
      .selectFrom('consultation')
      .innerJoin('subject_key', 'subject_key.subject_id', 'consultation.id')
      .select('consultation.id')
      .where('subject_key.wrapped_by', '<', `day-${firstDayKept(at)}`)
      .execute(),
  )
  for (const { id } of late)
    await handle.write(async db => {
      const held = await db.selectFrom('consultation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
      if (held) await forgetChat(db, house, held, at, 'late')
    })
}

/** Ends the keys of the days that nothing living needs, and states each end in the trail. */
const endDays = async (house: House, at: Instant): Promise<void> => {
  const handle = house.db.as(system, at)
  for (const day of await house.keys.daysHeld()) {
    const { living } = await handle.read(db =>
      db
        .selectFrom('subject_key')
        .select(select => select.fn.countAll<number>().as('living'))
        .where('wrapped_by', '=', `day-${day}`)
        .executeTakeFirstOrThrow(),
    )
    if (!mayEndDay(day, living, at)) continue
    await house.keys.forgetDay(day)
    await handle.write(db => stateEnd(db, house, day, at))
  }
  // A process killed between the two, or a folder of keys restored without the days: the end is stated late, never early.
  const held = await house.keys.daysHeld()
  const unsaid = await handle.read(db =>
    db
      .selectFrom('erasure_receipt')
      .select('day')
      .distinct()
      .where('day', 'not in', db.selectFrom('day_key_end').select('day'))
      .execute(),
  )
  for (const { day } of unsaid)
    if (!held.includes(day) && mayEndDay(day, 0, at)) await handle.write(db => stateEnd(db, house, day, at))
}

const stateEnd = async (db: Write, house: House, day: Day, at: Instant): Promise<void> => {
  const given: DayEnd = { day, destroyedAt: at, backupsGoneOn: backupsGoneOn(at, house.settings.backupDays) }
  const digest = sha256(dayEndText(given))
  const object = newId(at, house.random)
  const written = await db
    .insertInto('day_key_end')
    .values({
      day,
      destroyed_at: at,
      backups_gone_on: given.backupsGoneOn,
      entry_id: object,
      digest: Buffer.from(digest, 'hex'),
    })
    .onConflict(conflict => conflict.column('day').doNothing())
    .executeTakeFirst()
  if (written.numInsertedOrUpdatedRows === 0n) return
  await writeTrail(db, house, { actor: system, at, act: endDayKey }, [{ object, detail: digest }])
}

/** One look: what is late is erased, then the keys of days go. */
export const forgetPast = async (house: House): Promise<void> => {
  const at = house.time.now()
  await eraseLate(house, at)
  await endDays(house, at)
}

/** Looks now, each hour, and as each day ends; the answer stops it. */
export const startForgetting = (house: House): (() => Promise<void>) =>
  startWatch(house, {
    async look(at) {
      await forgetPast(house)
      return lookAgainAt(at)
    },
    failed: 'what is past its time in calls is still there',
  }).stop
