// What the report brings to the process: its acts, and the mail that says a document waits.
import type { House, Room } from '#edge/house.ts'
import { serveClose } from './close.ts'
import { serveReadDecided } from './decided.ts'
import { serveReadReport, serveSaveNote } from './notes.ts'
import { reportRetention } from './report.retention.ts'
import { serveSign } from './sign.ts'
import { mailWaiting, queueMail } from './tell-patient.ts'

export const reportRoom = (house: House): Room => ({
  served: [serveReadReport(house), serveSaveNote(house), serveSign(house), serveClose(house), serveReadDecided(house)],
  listeners: [queueMail(house)],
  jobs: [mailWaiting(house)],
  retention: reportRetention,
})
