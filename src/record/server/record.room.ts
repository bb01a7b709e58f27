// What the record brings to the process: its acts.
import type { House, Room } from '#edge/house.ts'
import { recordRetention } from './record.retention.ts'
import { serveListDocuments, serveReadDocument, serveReadProfile, serveSaveProfile } from './record.ts'

export const recordRoom = (house: House): Room => ({
  served: [serveReadProfile(house), serveSaveProfile(house), serveListDocuments(house), serveReadDocument(house)],
  retention: recordRetention,
})
