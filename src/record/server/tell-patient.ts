// Tells the patient by mail that a document waits: never which, never about what.

import { contactsOf } from '#access/server/phone.store.ts'
import { within } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { Job } from '#edge/jobs.ts'
import type { Listener } from '#edge/outbox.ts'
import { deciders } from '#patients/server/people.store.ts'
import { words } from '../record.words.ts'

/** Told by every act that puts a document in a record: `{ patient, document }`. */
export const documentGiven = 'record/document-given'
const jobName = 'record/mail-waiting'

/** The fact only queues: mail may fail for hours, and is then tried again by the queue without holding other facts back. */
export const queueMail = (house: House): Listener => ({
  name: 'record/queue-mail',
  fact: documentGiven,
  hear: (_db, { patient = '', document = '' }) => house.jobs.send(jobName, { patient }, { once: document }),
})

/** Every account that decides for the patient is told: the patient, the parents; of a confidential file, the minor alone. */
export const mailWaiting = (house: House): Job => ({
  name: jobName,
  async run({ patient = '' }) {
    const at = house.time.now()
    const told = await house.db.as({ system: 'report' }, at).read(async db => {
      const kin = await deciders(db, patient, at)
      if (kin.length === 0) return []
      return within(db, 'sign-in', () => contactsOf(db, kin))
    })
    for (const { email, number, language } of told) {
      const { subject, text, byText } = words[language].waiting
      if (email) await house.mail.send({ to: email, subject, text: text(house.settings.url) })
      else if (number) await house.telephone?.text({ to: number, text: byText(house.settings.url) })
    }
  },
})
