// The settled price, server side: counted in the transaction that accepts, kept with its inputs, read by the patient.
import { type Read, type Write, within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done } from '#kit/outcome.ts'
import type { Instant } from '#kit/time.ts'
import { type Declared, type Price, price, priceOf } from '#orientation/price.ts'
import { intakeOf } from '#orientation/server/orientation.store.ts'
import { situationWith } from '#orientation/server/price.store.ts'
import { type PriceInputs, priceInputs, readPrice } from '../price.ts'
import { consultationOf } from './consultation.store.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    consultation_price: ConsultationPriceTable
  }
}

interface ConsultationPriceTable {
  consultation_id: string
  patient_id: string
  settled_at: Instant
  version: string | null
  inputs_sealed: Buffer
  price_sealed: Buffer | null
}
const inputsPlace = (row: Id) => ({ column: 'consultation_price.inputs_sealed', row })
const pricePlace = (row: Id) => ({ column: 'consultation_price.price_sealed', row })

/** Settles what this patient pays to this professional; once, since what was told before the act does not change. */
export const settlePrice = async (
  db: Write,
  house: House,
  given: { readonly consultation: Id; readonly intake: Id; readonly account: Id; readonly at: Instant },
  declared: Declared,
): Promise<void> => {
  const intake = await intakeOf(db, house, given.intake)
  if (!intake) throw new Error(`intake ${given.intake} is not there for whoever accepts it`)
  const inputs = { situation: await situationWith(db, house, intake, given.account), at: given.at, declared }
  const counted = priceOf(inputs.situation, inputs.at, declared)
  const key = await house.keys.of(db, intake.patientId)
  const id = given.consultation
  await within(db, 'price', () =>
    db
      .insertInto('consultation_price')
      .values({
        consultation_id: id,
        patient_id: intake.patientId,
        settled_at: given.at,
        version: counted?.version ?? null,
        inputs_sealed: key.seal(inputsPlace(id), JSON.stringify(inputs)),
        price_sealed: counted ? key.seal(pricePlace(id), JSON.stringify(counted)) : null,
      })
      .execute(),
  )
}

/** What was settled, and from what; undefined for a consultation of before prices were settled. */
export const settledOf = async (
  db: Read,
  house: Pick<House, 'keys'>,
  consultation: Id,
): Promise<{ readonly price: Price | null; readonly inputs: PriceInputs } | undefined> => {
  const row = await db
    .selectFrom('consultation_price')
    .selectAll()
    .where('consultation_id', '=', consultation)
    .executeTakeFirst()
  if (!row) return undefined
  const key = await house.keys.of(db, row.patient_id)
  return {
    price: row.price_sealed ? price.parse(JSON.parse(key.open(pricePlace(consultation), row.price_sealed))) : null,
    inputs: priceInputs.parse(JSON.parse(key.open(inputsPlace(consultation), row.inputs_sealed))),
  }
}

export const serveReadPrice = (house: House) =>
  serve(readPrice, ({ params }, call) =>
    call.read(async db => {
      const { patient_id: patient, id } = await consultationOf(db, params.consultationId)
      call.trace({ patient, object: id })
      return done({ price: (await settledOf(db, house, id))?.price ?? null })
    }),
  )
