// Tells whoever booked, by telephone or mail: a reminder, or that the professional cancelled. Never with whom, never what for.

import { contactsOf } from '#access/server/phone.store.ts'
import { accountsRelated } from '#access/server/relation.ts'
import { type Read, within } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { Job } from '#edge/jobs.ts'
import { type Listener, tell } from '#edge/outbox.ts'
import { startWatch } from '#edge/watch.ts'
import type { Id } from '#kit/id.ts'
import { mayReceiveTexts } from '#kit/phone.ts'
import { type Instant, msOf, plusSeconds } from '#kit/time.ts'
import type { Language } from '#kit/words.ts'
import { deciders, tieOf } from '#patients/server/people.store.ts'
import { words } from '../agenda.words.ts'
import { dueReminder } from '../remind.ts'
import { policyAt } from './agenda.store.ts'

/** The professional cancelled, or the one who had booked is kept out by a measure. */
export const appointmentCancelled = 'agenda/cancelled'
/** The hour is near. */
const reminderDue = 'agenda/reminder-due'
const jobName = 'agenda/tell-patient'

/** The facts only queue: a gateway may fail, and is tried again without holding other facts back. */
export const queueAppointments = (house: House): readonly Listener[] =>
  [appointmentCancelled, reminderDue].map(fact => ({
    name: `agenda/queue:${fact}`,
    fact,
    hear: (_db, { appointment = '' }, at) =>
      house.jobs.send(jobName, { appointment, about: fact }, { once: `${fact} ${appointment} ${at}` }),
  }))

/** Looks again at what is true when it runs: one that was cancelled or moved meanwhile is not reminded. */
export const tellPatient = (house: House): Job => ({
  name: jobName,
  async run({ appointment = '', about = '' }) {
    const at = house.time.now()
    const due = await house.db
      .as({ system: 'agenda' }, at)
      .read(db => whatToSay(db, appointment, about === appointmentCancelled, at))
    if (!due) return
    for (const { number, email, language } of due.readers) {
      const text = words[language].letters[due.letter]
      const said = text.text(whenInWords(due.startsAt, due.zone, language), `${house.settings.url}${pages[due.letter]}`)
      if (number && mayReceiveTexts(number) && house.telephone) await house.telephone.text({ to: number, text: said })
      else if (email) await house.mail.send({ to: email, subject: text.subject, text: said })
    }
  },
})

/** Where each letter leads. */
const pages = { reminder: '/rendez-vous', cancelled: '/rendez-vous', withdrawn: '/contester' } as const

const whatToSay = async (db: Read, id: Id, cancelled: boolean, at: Instant) => {
  const row = await db.selectFrom('appointment').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row || row.starts_at <= at || row.state !== (cancelled ? 'cancelled' : 'booked')) return undefined
  // Moved since: the reminder of the new hour comes in its own time.
  if (!cancelled && row.reminded === null) return undefined
  return {
    letter: !cancelled ? ('reminder' as const) : row.ended_by ? ('cancelled' as const) : ('withdrawn' as const),
    startsAt: row.starts_at,
    zone: row.zone,
    readers: await readersOf(db, row.account_id, row.patient_id, at),
  }
}

/** Whoever booked while they stand for the patient; else those who decide for the patient. */
const readersOf = async (db: Read, account: Id, patient: Id, at: Instant) => {
  const still = await tieOf(db, account, patient, at)
  const own = await accountsRelated(db, patient, 'self', at)
  const accounts = still
    ? [account]
    : own.length > 0
      ? own
      : await within(db, 'people', () => deciders(db, patient, at))
  return accounts.length === 0 ? [] : within(db, 'sign-in', () => contactsOf(db, accounts))
}

/** With the zone where whoever booked reads a clock, named when it is not Paris's. */
export const whenInWords = (at: Instant, zone: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    ...(zone === 'Europe/Paris' ? {} : { timeZoneName: 'long' }),
  }).format(msOf(at))

const lookSeconds = 60

/** Looks every minute for reminders that are due; what is told once is written in the same transaction. */
export const startReminders = (house: House): (() => Promise<void>) =>
  startWatch(house, {
    async look(at) {
      await remind(house)
      return plusSeconds(at, lookSeconds)
    },
    failed: 'reminders could not be told',
  }).stop

const remind = async (house: House): Promise<void> => {
  const at = house.time.now()
  const { reminders } = policyAt(at)
  await house.db.as({ system: 'agenda' }, at).write(async db => {
    const rows = await db
      .selectFrom('appointment')
      .select(['id', 'starts_at', 'booked_at', 'reminded'])
      .where('state', '=', 'booked')
      .where('starts_at', '>', at)
      .where('starts_at', '<=', plusSeconds(at, Math.max(...reminders) * 60))
      .orderBy('starts_at')
      .limit(5000)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const row of rows) {
      const due = dueReminder(
        { startsAt: row.starts_at, bookedAt: row.booked_at, reminded: row.reminded },
        reminders,
        at,
      )
      if (due === undefined) continue
      await db.updateTable('appointment').set({ reminded: due }).where('id', '=', row.id).execute()
      await tell(db, { name: reminderDue, body: { appointment: row.id } }, at, house.random)
    }
  })
}
