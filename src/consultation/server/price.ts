// The settled price, server side: counted in the transaction that accepts, kept with its inputs, read by the patient.
import { type Read, type Write, within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done } from '#kit/outcome.ts'
import type { Instant } from '#kit/time.ts'
import { type Declared, type Price, price, priceOf } from '#orientation/price.ts'
import { intakeOf } from '#orientation/server/orientation.store.ts'
import { situationWith } from '#orientation/server/price.store.ts'
import { practitionerOf } from '#practitioners/server/practitioners.store.ts'
import { type PriceInputs, priceInputs, readPrice } from '../price.ts'
import { consultationOf } from './consultation.store.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    consultation_price: ConsultationPriceTable
  }
}

interface ConsultationPriceTable {
  consultation_id: string
  account_id: string | null
  patient_id: string
  settled_at: Instant
  version: string | null
  inputs_sealed: Buffer
  price_sealed: Buffer | null
}
const inputsPlace = (row: Id) => ({ column: 'consultation_price.inputs_sealed', row })
const pricePlace = (row: Id) => ({ column: 'consultation_price.price_sealed', row })

/**
 * Settles what this patient pays to this professional; once, since what was told before the act does not change. Whoever takes
 * over is counted at the instant of the first acceptance: an hour that passes while one is handed over costs nothing.
 */
export const settlePrice = async (
  db: Write,
  house: House,
  given: { readonly consultation: Id; readonly intake: Id; readonly account: Id; readonly at: Instant },
  declared: Declared,
): Promise<void> => {
  const first = await within(db, 'price', () => settledOf(db, house, given.consultation))
  const intake = await intakeOf(db, house, given.intake)
  if (!intake) throw new Error(`intake ${given.intake} is not there for whoever accepts it`)
  const situation = await situationWith(db, house, intake, given.account)
  const inputs = { situation, at: first?.inputs.at ?? given.at, declared: first?.inputs.declared ?? declared }
  const counted = priceOf(inputs.situation, inputs.at, inputs.declared)
  const key = await house.keys.of(db, intake.patientId)
  const id = given.consultation
  await within(db, 'price', () =>
    db
      .insertInto('consultation_price')
      .values({
        consultation_id: id,
        account_id: given.account,
        patient_id: intake.patientId,
        settled_at: given.at,
        version: counted?.version ?? null,
        inputs_sealed: key.seal(inputsPlace(id), JSON.stringify(inputs)),
        price_sealed: counted ? key.seal(pricePlace(id), JSON.stringify(counted)) : null,
      })
      // Handed over and back again: what was told stands.
      .onConflict(conflict => conflict.columns(['consultation_id', 'account_id']).doNothing())
      .execute(),
  )
}

export interface Settled {
  readonly price: Price | null
  readonly inputs: PriceInputs
  /** When the patient could first read it. */
  readonly settledAt: Instant
  /** With whom; null in a row of before. */
  readonly account: Id | null
}

/**
 * What was settled with a professional, and from what; with whoever accepted first when none is named, or had none of their own.
 * Undefined for a consultation of before prices were settled.
 */
export const settledOf = async (
  db: Read,
  house: Pick<House, 'keys'>,
  consultation: Id,
  account?: Id,
): Promise<Settled | undefined> => {
  const rows = await db
    .selectFrom('consultation_price')
    .selectAll()
    .where('consultation_id', '=', consultation)
    .orderBy('settled_at')
    .execute()
  const row = rows.find(one => one.account_id === account) ?? rows[0]
  if (!row) return undefined
  const key = await house.keys.of(db, row.patient_id)
  return {
    price: row.price_sealed ? price.parse(JSON.parse(key.open(pricePlace(consultation), row.price_sealed))) : null,
    inputs: priceInputs.parse(JSON.parse(key.open(inputsPlace(consultation), row.inputs_sealed))),
    settledAt: row.settled_at,
    account: row.account_id,
  }
}

export const serveReadPrice = (house: House) =>
  serve(readPrice, ({ params }, call) =>
    call.read(async db => {
      const { patient_id: patient, id, leading_id: leading } = await consultationOf(db, params.consultationId)
      call.trace({ patient, object: id })
      const settled = await settledOf(db, house, id, leading)
      const card = (await practitionerOf(db, settled?.account ?? leading))?.card
      return done({ price: settled?.price ?? null, rpps: card?.rpps ?? '' })
    }),
  )
