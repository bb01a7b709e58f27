// What the report brings to the process: its acts.
import type { Exporting } from '#edge/exporting.ts'
import type { House, Room } from '#edge/house.ts'
import { serveAmend } from './amend.ts'
import { serveClose } from './close.ts'
import { serveClosed } from './closed.ts'
import { serveReadDecided } from './decided.ts'
import { serveEndShift, serveOpenFiles } from './end-shift.ts'
import { serveExport, servePlanExport } from './export.ts'
import { serveCertify, serveRefer } from './letters.ts'
import { serveReadReport, serveSaveNote } from './notes.ts'
import { reportExports } from './report.export.ts'
import { reportRetention } from './report.retention.ts'
import { serveSign } from './sign.ts'
import { serveUnclosed } from './unclosed.ts'

/** @param earlier what the rooms before this one give to a patient's archive */
export const reportRoom = (house: House, earlier: readonly Exporting[]): Room => {
  const exports = reportExports(house)
  const everything = [...earlier, ...exports]
  return {
    served: [
      serveReadReport(house),
      serveSaveNote(house),
      serveSign(house),
      serveAmend(house),
      serveClosed(),
      serveRefer(house),
      serveCertify(house),
      serveClose(house),
      serveReadDecided(house),
      serveUnclosed(),
      servePlanExport(everything),
      serveExport(house, everything),
      serveOpenFiles(),
      serveEndShift(house),
    ],
    retention: reportRetention,
    exports,
  }
}
