// The price before the act, server side: what is said of the cover is kept sealed, and the range counted from it each time.
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { dayIn, yearsBetween } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import { saveCoverage } from '../coverage.ts'
import type { Declared } from '../price.ts'
import { priceBefore, rangeOf } from '../price-before.ts'
import { openIntake } from './intake.ts'
import { intakeOf } from './orientation.store.ts'
import { coverageOf, situationBefore, writeCoverage } from './price.store.ts'

export const serveSaveCoverage = (house: House) =>
  serve(saveCoverage, ({ params, body }, call) =>
    call.write(async db => {
      const intake = await openIntake(house, call, db, params.intakeId)
      if (!intake.ok) return intake
      await writeCoverage(db, house, call.at, intake.value, body)
      return done({})
    }),
  )

export const servePriceBefore = (house: House, declared: Declared) =>
  serve(priceBefore, ({ params }, call) =>
    call.read(async db => {
      const intake = await intakeOf(db, house, params.intakeId)
      if (!intake) return refused('not-found')
      call.trace({ patient: intake.patientId, object: intake.id })
      const { given, sectors } = await situationBefore(db, house, intake)
      return done({
        coverage: await coverageOf(db, house, intake.id),
        asksPath: yearsBetween(given.birthDate, dayIn(call.at, zone)) >= 16,
        range: rangeOf(given, sectors, call.at, declared),
      })
    }),
  )
