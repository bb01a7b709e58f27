// Tells by mail that someone came to a record or left it: never whose, never about what.
import { contactsOf } from '#access/server/phone.store.ts'
import { within } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { Job } from '#edge/jobs.ts'
import type { Listener } from '#edge/outbox.ts'
import type { Id } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import { words } from '../people.words.ts'
import { deciders } from './people.store.ts'

const jobName = 'patients/mail'

/** What a letter may say, and to whom: those who decide for the patient, or the account that lost its access. */
const letters = {
  'patients/tie-opened': { letter: 'opened', to: 'deciders' },
  'patients/tie-ended': { letter: 'ended', to: 'account' },
  'patients/majority-near': { letter: 'majorityNear', to: 'deciders' },
} as const
type About = keyof typeof letters

/** The fact only queues: mail may fail for hours, and is then tried again by the queue without holding other facts back. */
export const queueLetters = (house: House): readonly Listener[] =>
  Object.keys(letters).map(fact => ({
    name: `${jobName}:${fact}`,
    fact,
    hear: (_db, { patient = '', account = '' }) =>
      house.jobs.send(jobName, { about: fact, patient, account }, { once: `${fact} ${patient} ${account}` }),
  }))

export const mailPeople = (house: House): Job => ({
  name: jobName,
  async run({ about = '', patient = '', account = '' }) {
    const told = letters[about as About]
    if (!told) return
    for (const { email, language } of await readers(house, told.to, patient, account, house.time.now())) {
      const { subject, text } = words[language].letters[told.letter]
      if (email) await house.mail.send({ to: email, subject, text: text(house.settings.url) })
    }
  },
})

const readers = (house: House, to: 'deciders' | 'account', patient: Id, account: Id, at: Instant) =>
  house.db.as({ system: 'people' }, at).read(async db => {
    const accounts = to === 'account' ? [account] : (await deciders(db, patient, at)).filter(one => one !== account)
    if (accounts.length === 0) return []
    return within(db, 'sign-in', () => contactsOf(db, accounts))
  })
