// What prescription brings to the process.
import type { House, Room } from '#edge/house.ts'
import { serveFindMedicines } from './find-medicines.ts'
import { prescriptionRetention } from './prescription.retention.ts'

export const prescriptionRoom = (_house: House): Room => ({
  served: [serveFindMedicines()],
  retention: prescriptionRetention,
})
