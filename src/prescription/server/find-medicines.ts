// Searching medicines, server side.
import { serve } from '#edge/house.ts'
import { done } from '#kit/outcome.ts'
import { findMedicines } from '../medicine.ts'
import { readMedicines } from './medicine.store.ts'

export const serveFindMedicines = () =>
  serve(findMedicines, (_input, call) =>
    call.read(async db => {
      await readMedicines(db, [])
      return done({ edition: 'colloque-2026-11-22', groups: [], more: false })
    }),
  )
