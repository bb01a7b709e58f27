// What patients brings to the process: its acts.
import type { House, Room } from '#edge/house.ts'
import { patientsRetention } from './patients.retention.ts'
import { serveAddChild, serveCreateSelf, serveListPatients } from './patients.ts'

export const patientsRoom = (house: House): Room => ({
  served: [serveListPatients(), serveCreateSelf(house), serveAddChild(house)],
  retention: patientsRetention,
})
