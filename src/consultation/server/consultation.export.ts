// What the consultation gives to the archive: each encounter, its incidents, and the receipts of what was erased.
import { z } from 'zod'
import type { Read } from '#edge/database.ts'
import { type Exporting, exportPart } from '#edge/exporting.ts'
import type { House } from '#edge/house.ts'
import { id } from '#kit/id.ts'
import { instant } from '#kit/time.ts'
import { place } from '#orientation/place.ts'
import { price } from '#orientation/price.ts'
import { dayTold } from '#patients/patient.ts'
import { nameOf, practitionerCard } from '#practitioners/practitioner.ts'
import { practitionerOf } from '#practitioners/server/practitioners.store.ts'
import { consultationEnd, consultationState } from '../consultation.ts'
import { emergencyOutcomes, told } from '../emergency.ts'
import { receipt } from '../erasure.ts'
import { exportWords } from '../export.words.ts'
import { handoverReasons, handoverStates } from '../handover.ts'
import { identityChecked } from '../identity-check.ts'
import { incidentKind } from '../incidents.ts'
import { media } from '../medium.ts'
import { priceInputs } from '../price.ts'
import { side } from '../seat.ts'
import { type ConsultationTable, consultationOf, incidentsOf } from './consultation.store.ts'
import { placeOf, stepsOf, toldSteps } from './emergency.store.ts'
import { receiptOf } from './erasures.ts'
import { doctorNamed, wordsOf } from './handover.store.ts'
import { identityCheckOf } from './identity-check.ts'
import { usedIn } from './medium.ts'
import { settledOf } from './price.ts'

const consultations = (house: House) =>
  exportPart({
    part: 'consultations',
    title: exportWords.consultations,
    tables: ['consultation', 'incident', 'medium_used', 'confirmed_place', 'identity_check', 'consultation_price'],
    schema: z.array(
      z.strictObject({
        id,
        requestId: id,
        state: consultationState,
        outcome: consultationEnd.nullable(),
        announcedAt: instant,
        begunAt: instant.nullable(),
        endedAt: instant.nullable(),
        practitioner: practitionerCard.nullable(),
        incidents: z.array(
          z.strictObject({
            kind: incidentKind,
            noticedBy: z.enum([...side.options, 'both']),
            from: instant,
            seconds: z.int(),
          }),
        ),
        /** By what the two exchanged, from when on. */
        media: z.array(z.strictObject({ medium: z.enum(media), from: instant })),
        /** Told during the consultation, when it was not what the request said. */
        place: place.nullable(),
        identity: identityChecked.nullable(),
        /** As told before one began, with everything it was counted from. */
        price: z.strictObject({ price: price.nullable(), inputs: priceInputs }).nullable(),
      }),
    ),
    async read(db, one) {
      const rows = await db
        .selectFrom('consultation')
        .selectAll()
        .where('patient_id', '=', one)
        .orderBy('announced_at')
        .execute()
      const key = await house.keys.of(db, one)
      const value = []
      for (const row of rows)
        value.push({
          id: row.id,
          requestId: row.intake_id,
          state: row.state,
          outcome: row.outcome,
          announcedAt: row.announced_at,
          begunAt: row.begun_at,
          endedAt: row.ended_at,
          practitioner: (await practitionerOf(db, row.leading_id))?.card ?? null,
          incidents: [...(await incidentsOf(db, row.id))],
          media: (await usedIn(db, row.id)).map(({ medium, from }) => ({ medium, from })),
          place: await confirmedPlace(db, house, row),
          identity: (await identityCheckOf(db, row.id, key)) ?? null,
          price: await priceOf(db, house, row),
        })
      return {
        value,
        told: value.map(row =>
          exportWords.consultation(dayTold(row.announcedAt), row.practitioner ? nameOf(row.practitioner) : ''),
        ),
      }
    },
  })

/** With whom the patient agreed; what the receipt is counted from. */
const priceOf = async (db: Read, house: House, row: ConsultationTable) => {
  const settled = await settledOf(db, house, row.id, row.agreed_with ?? row.leading_id)
  return settled ? { price: settled.price, inputs: settled.inputs } : null
}

const confirmedPlace = async (db: Read, house: House, row: ConsultationTable) => {
  const last = await placeOf(db, house, row)
  return last.confirmed ? last.place : null
}

const emergencies = exportPart({
  part: 'emergencies',
  title: exportWords.emergencies,
  tables: ['emergency', 'emergency_step'],
  schema: z.array(
    z.strictObject({
      id,
      consultationId: id,
      openedAt: instant,
      outcome: z.enum(emergencyOutcomes).nullable(),
      settledAt: instant.nullable(),
      steps: z.array(told),
    }),
  ),
  async read(db, one) {
    const rows = await db
      .selectFrom('emergency')
      .selectAll()
      .where('patient_id', '=', one)
      .orderBy('opened_at')
      .execute()
    const value = []
    for (const row of rows) {
      const consultation = await consultationOf(db, row.consultation_id)
      value.push({
        id: row.id,
        consultationId: row.consultation_id,
        openedAt: row.opened_at,
        outcome: row.outcome,
        settledAt: row.settled_at,
        steps: toldSteps(await stepsOf(db, row.id), row, consultation),
      })
    }
    return { value, told: value.map(row => exportWords.emergency(dayTold(row.openedAt))) }
  },
})

const handovers = (house: House) =>
  exportPart({
    part: 'handovers',
    title: exportWords.handovers,
    tables: ['handover'],
    schema: z.array(
      z.strictObject({
        id,
        consultationId: id,
        from: z.string(),
        to: z.string().nullable(),
        state: z.enum(handoverStates),
        reason: z.enum(handoverReasons),
        words: z.string(),
        askedAt: instant,
        answeredAt: instant.nullable(),
      }),
    ),
    async read(db, one) {
      const rows = await db
        .selectFrom('handover')
        .selectAll()
        .where('patient_id', '=', one)
        .orderBy('asked_at')
        .execute()
      const value = []
      for (const row of rows)
        value.push({
          id: row.id,
          consultationId: row.consultation_id,
          from: await doctorNamed(db, row.from_account),
          to: row.to_account && (await doctorNamed(db, row.to_account)),
          state: row.state,
          reason: row.reason,
          words: await wordsOf(db, house, row),
          askedAt: row.asked_at,
          answeredAt: row.answered_at,
        })
      return { value, told: value.map(row => exportWords.handover(dayTold(row.askedAt), row.from, row.to)) }
    },
  })

const erasures = exportPart({
  part: 'erasures',
  title: exportWords.erasures,
  tables: ['erasure_receipt'],
  schema: z.array(receipt),
  async read(db, one) {
    const rows = await db
      .selectFrom('erasure_receipt')
      .selectAll()
      .where('patient_id', '=', one)
      .orderBy('id')
      .execute()
    const value = rows.map(receiptOf)
    return { value, told: value.map(row => exportWords.erasure(row.messages, dayTold(row.destroyedAt))) }
  },
})

export const consultationExports = (house: House): readonly Exporting[] => [
  consultations(house),
  emergencies,
  handovers(house),
  erasures,
  {
    leftOut: ['chat_message'],
    because: 'what is written in a call is told to vanish with it, 72 hours at most; it is read in the call until then',
  },
  {
    leftOut: ['seat'],
    because: 'which sessions sat in a call: entering is a line of `accesses`, devices are listed in the account',
  },
  {
    leftOut: ['still_request'],
    because: 'that a still was asked for is a line of `accesses`; each one taken is in `attachments`',
  },
  {
    leftOut: ['abuse_report'],
    because:
      'a report of someone’s conduct concerns two people: whoever made it, or whom a measure follows, is told on their page',
  },
]
