// Where the process enters: every room wired once, the doors opened, and everything closed in order.
import { accessRoom } from '#access/server/access.room.ts'
import { openGate } from '#access/server/gate.ts'
import { agendaRoom } from '#agenda/server/agenda.room.ts'
import { billingRoom } from '#billing/server/billing.room.ts'
import { consultationRoom } from '#consultation/server/consultation.room.ts'
import { serveHome } from '#desk/server/home.ts'
import { followUpRoom } from '#follow-up/server/follow-up.room.ts'
import { insightRoom } from '#insight/server/insight.room.ts'
import { orientationRoom } from '#orientation/server/orientation.room.ts'
import { patientsRoom } from '#patients/server/patients.room.ts'
import { practitionersRoom } from '#practitioners/server/practitioners.room.ts'
import { prescriptionRoom } from '#prescription/server/prescription.room.ts'
import { recordRoom } from '#record/server/record.room.ts'
import { startEndingRecords } from '#record/server/record-end.ts'
import { conclusionOf } from '#report/server/conclusion.ts'
import { reportRoom } from '#report/server/report.room.ts'
import { keptOutOf } from '#waiting-room/server/conduct.ts'
import { waitingRoom } from '#waiting-room/server/waiting-room.room.ts'
import { seedDemo } from '../seed/seed.ts'
import { readSentences } from './edge/api/sentences.ts'
import { serveApi } from './edge/api/serve.ts'
import { edgeRetention, startRetention } from './edge/forget.ts'
import type { House, Room } from './edge/house.ts'
import { listen, openHttp } from './edge/http.ts'
import { type Outside, openHouse } from './edge/open-house.ts'
import { openOutbox } from './edge/outbox.ts'
import { servePages } from './edge/pages.ts'
import type { Retention } from './edge/retention.ts'
import { serveProcess } from './edge/serve-process.ts'
import type { Settings } from './edge/settings.ts'
import { openSockets } from './edge/sockets.ts'

/** Every room, in the order of the journey. */
export const roomsOf = (house: House): Room[] => {
  const rooms = [
    accessRoom(house),
    patientsRoom(house),
    practitionersRoom(house),
    recordRoom(house),
    orientationRoom(house),
    agendaRoom(house, keptOutOf),
    waitingRoom(house),
    consultationRoom(house),
    prescriptionRoom(house, conclusionOf),
    followUpRoom(house),
  ]
  const after = [billingRoom(house), insightRoom()]
  // The archive is the report's to make: what later rooms give to it is handed over here.
  const given = [...rooms, ...after].flatMap(room => room.exports ?? [])
  return [...rooms, reportRoom(house, given), ...after]
}

/** How long every table is kept, in the order of the rooms. */
export const retentionOf = (rooms: readonly Room[]): readonly Retention[] => [
  ...edgeRetention,
  ...rooms.flatMap(room => room.retention ?? []),
]

export interface Running {
  readonly house: House
  readonly url: string
  stop(): Promise<void>
}

/**
 * Opens the house, its rooms and its doors.
 * @param outside the log, and in tests a driven clock
 * @throws CannotStart with a sentence and an exit code
 */
export const start = async (settings: Settings, outside: Outside): Promise<Running> => {
  const { house, close } = await openHouse(settings, outside)
  try {
    const rooms = roomsOf(house)
    if (house.demo) await seedDemo(house)
    const gate = openGate(house)
    const outbox = openOutbox(
      house.db,
      rooms.flatMap(room => room.listeners ?? []),
      house.time,
      house.log,
    )
    const served = rooms.flatMap(room => room.served ?? [])
    const app = await openHttp(house, served, gate, () => outbox.nudge())
    const routes = served.map(one => one.route)
    await serveApi(app, routes, settings, await readSentences())
    app.get('/health', async (_request, reply) => {
      const healthy = await house.db.healthy()
      return reply.code(healthy ? 200 : 503).send({ healthy, demo: house.demo, relay: house.relay !== undefined })
    })
    await servePages(app)
    await serveHome(app, house)
    const sockets = openSockets(app.server, house, rooms, gate)
    await house.jobs.work(rooms.flatMap(room => room.jobs ?? []))
    const rules = retentionOf(rooms)
    const stops = [startRetention(house, rules), startEndingRecords(house, rules)]
    for (const stop of await Promise.all(rooms.map(room => room.start?.()))) if (stop) stops.push(async () => stop())
    await listen(app, settings)
    return {
      house,
      url: settings.url,
      async stop() {
        await sockets.stop()
        await app.close()
        for (const stop of stops) await stop?.()
        await outbox.stop()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

if (import.meta.main) await serveProcess(start)
