// What prescription gives to the archive: what was signed, what was dispensed of it and by whom, and the questions asked about it.
import { z } from 'zod'
import type { Read } from '#edge/database.ts'
import { type Exporting, exportPart } from '#edge/exporting.ts'
import type { House } from '#edge/house.ts'
import { id } from '#kit/id.ts'
import { instant } from '#kit/time.ts'
import { dayTold } from '#patients/patient.ts'
import { countedAs } from '../dispensing.ts'
import { cancelReasons } from '../draft.ts'
import { paper } from '../paper.words.ts'
import { dispenser } from '../pharmacy.ts'
import { prescriptionContent } from '../sign-prescriptions.ts'
import { contentOf, dispenserPlace, type PrescriptionTable } from './prescription.store.ts'
import { answerIn, askedIn } from './question.store.ts'

const schema = z.array(
  z.strictObject({
    documentId: id,
    sha256: z.string(),
    content: prescriptionContent,
    cancelled: z.strictObject({ at: instant, reason: z.enum(cancelReasons) }).nullable(),
    dispensed: z.array(
      z.strictObject({ line: z.int(), ordinal: z.int(), as: z.enum(countedAs), at: instant, by: dispenser }),
    ),
    questions: z.array(
      z.strictObject({ text: z.string(), by: dispenser, askedAt: instant, answer: z.string().nullable() }),
    ),
  }),
)

const signed = (house: House) =>
  exportPart({
    part: 'prescriptions',
    title: 'Ordonnances',
    tables: ['prescription', 'prescription_line', 'dispensing', 'prescription_question'],
    schema,
    async read(db, one) {
      const rows = await db
        .selectFrom('prescription')
        .selectAll()
        .where('patient_id', '=', one)
        .orderBy('signed_at')
        .execute()
      const value = []
      for (const row of rows) value.push(await whole(db, house, row))
      return {
        value,
        told: value.map(
          ({ content, dispensed }) =>
            `${dayTold(content.signature.signedAt)} : ${paper.titles[content.destination]}, ${content.lines.length} ligne(s), ${dispensed.length} délivrance(s) comptée(s)`,
        ),
      }
    },
  })

const whole = async (db: Read, house: House, row: PrescriptionTable) => {
  const key = await house.keys.of(db, row.patient_id)
  const counts = await db
    .selectFrom('dispensing')
    .selectAll()
    .where('prescription_id', '=', row.id)
    .orderBy('counted_at')
    .execute()
  const questions = await db
    .selectFrom('prescription_question')
    .selectAll()
    .where('prescription_id', '=', row.id)
    .orderBy('id')
    .execute()
  return {
    documentId: row.document_id,
    sha256: row.digest.toString('hex'),
    content: await contentOf(db, house, row),
    cancelled: row.cancelled_at && row.cancel_reason ? { at: row.cancelled_at, reason: row.cancel_reason } : null,
    dispensed: counts.map(one => ({
      line: one.place,
      ordinal: one.ordinal,
      as: one.counted_as,
      at: one.counted_at,
      by: dispenser.parse(JSON.parse(key.open(dispenserPlace(one.id), one.by_sealed))),
    })),
    questions: questions.map(one => {
      const { text, by } = askedIn(one, key)
      return { text, by, askedAt: one.asked_at, answer: answerIn(one, key)?.text ?? null }
    }),
  }
}

export const prescriptionExports = (house: House): readonly Exporting[] => [
  signed(house),
  { leftOut: ['prescription_draft'], because: 'un brouillon n’est donné à personne : ce qui compte a été signé' },
]
