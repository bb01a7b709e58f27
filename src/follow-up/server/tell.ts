// Tells by mail or by text that something waits: a patient to remind, a professional to read. Never of whom, never about what.
import { contactsOf } from '#access/server/phone.store.ts'
import { within } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { Job } from '#edge/jobs.ts'
import type { Listener } from '#edge/outbox.ts'
import type { Id } from '#kit/id.ts'
import { mayReceiveTexts } from '#kit/phone.ts'
import { deciders } from '#patients/server/people.store.ts'
import { words } from '../follow-up.words.ts'
import { toldProfessional } from './telling.ts'

/** The window opened, or its last day came, and nothing has come. */
export const remind = 'follow-up/remind'
/** A professional ended it with a word. */
export const toldPatient = 'follow-up/told-patient'
const jobName = 'follow-up/tell'

/** The facts only queue: mail may fail for hours, and is tried again without holding other facts back. */
const queue = (house: House, fact: string): Listener => ({
  name: `${jobName}:${fact}`,
  fact,
  hear: (_db, { followUp = '', account = '' }, at) =>
    house.jobs.send(jobName, { about: fact, followUp, account }, { once: `${fact} ${followUp} ${account} ${at}` }),
})

export const queueTellings = (house: House): readonly Listener[] =>
  [remind, toldPatient, toldProfessional].map(fact => queue(house, fact))

/** Looks again at what is true when it runs: a reminder of what was answered meanwhile would only trouble. */
export const tellWaiting = (house: House): Job => ({
  name: jobName,
  async run({ about = '', followUp = '', account = '' }) {
    const told = await readersOf(house, about, followUp, account)
    for (const { email, number, language } of told.contacts) {
      const { url } = house.settings
      const letter = words[language].letters[about === remind ? 'remind' : about === toldPatient ? 'word' : 'read']
      const link = told.patient ? `${url}/dossier/${told.patient}/suivis` : `${url}/pro`
      if (email) await house.mail.send({ to: email, subject: letter.subject, text: letter.text(link) })
      else if (number && mayReceiveTexts(number)) await house.telephone?.text({ to: number, text: letter.byText(link) })
    }
  },
})

const readersOf = (house: House, about: string, followUp: Id, account: Id) => {
  const at = house.time.now()
  return house.db.as({ system: 'follow-up' }, at).read(async db => {
    const row = await db
      .selectFrom('follow_up')
      .select(['patient_id', 'came_at', 'closed_at', 'seen_at'])
      .where('id', '=', followUp)
      .executeTakeFirst()
    const professional = about === toldProfessional
    const stale = professional
      ? row?.closed_at != null || row?.seen_at != null
      : about === remind && (row?.closed_at != null || row?.came_at != null)
    if (!row || stale) return { contacts: [] }
    const accounts = professional ? [account] : await within(db, 'people', () => deciders(db, row.patient_id, at))
    if (accounts.length === 0) return { contacts: [] }
    const contacts = await within(db, 'sign-in', () => contactsOf(db, accounts))
    return { contacts, ...(professional ? {} : { patient: row.patient_id }) }
  })
}
