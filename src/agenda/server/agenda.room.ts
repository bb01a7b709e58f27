// What the agenda brings to the process: its acts, its reminders, and what it keeps at hand of free times.
import type { House, Room } from '#edge/house.ts'
import { agendaExports } from './agenda.export.ts'
import { agendaRetention } from './agenda.retention.ts'
import { type KeptOutOf, serveConfirm, serveHold } from './book.ts'
import { serveCancel, serveCancelMine, serveMove } from './change.ts'
import { serveFindSlots, serveFirstFree, serveFreeDays, serveNextFree } from './find-slots.ts'
import { openFreeTime } from './free-time.ts'
import { serveReadHours, serveSaveHours } from './hours.ts'
import { servePrepare } from './prepare.ts'
import { serveCalendarFile, serveListAppointments, serveMyDay, serveNextMine } from './read.ts'
import { queueAppointments, startReminders, tellPatient } from './tell-patient.ts'

export const agendaRoom = (house: House, keptOutOf: KeptOutOf): Room => {
  const free = openFreeTime()
  return {
    served: [
      serveReadHours(),
      serveSaveHours(),
      serveNextMine(),
      serveMyDay(house),
      serveFindSlots(free),
      serveFreeDays(free),
      serveFirstFree(free),
      serveNextFree(house, free),
      serveHold(house, keptOutOf),
      serveConfirm(),
      serveMove(house, keptOutOf),
      serveCancel(),
      serveCancelMine(),
      serveListAppointments(house),
      serveCalendarFile(house),
      servePrepare(house),
    ],
    listeners: [...queueAppointments(house)],
    jobs: [tellPatient(house)],
    start: async () => startReminders(house),
    retention: agendaRetention,
    exports: agendaExports(house),
  }
}
