// What the consultation brings to the process: its acts, its messages, its topics, and what time does to it.
import type { House, Room } from '#edge/house.ts'
import { plusSeconds } from '#kit/time.ts'
import { chatChanged, firstDayKept } from '../chat.ts'
import { consultationChanged } from '../state.ts'
import { serveAccept } from './accept.ts'
import { serveBegin, serveFiche, servePreferAnother } from './begin.ts'
import { serveReadChat, serveSay } from './chat.ts'
import { consultationRetention } from './consultation.retention.ts'
import { serveAnswerKnock, serveEnter, serveRenewRelay } from './enter.ts'
import { serveReportIncident } from './incidents.ts'
import { serveReadRequest } from './request.ts'
import { serveSignal, serveSit, watchEndings } from './signalling.ts'
import { serveMine, serveReadConsultation } from './state.ts'
import { openSwitchboard } from './switchboard.ts'
import { startLapsing } from './withdraw.ts'

const hour = 3600

export const consultationRoom = (house: House): Room => {
  const switchboard = openSwitchboard()
  return {
    served: [
      serveAccept(house),
      serveMine(),
      serveReadConsultation(),
      serveReadRequest(house),
      serveFiche(),
      serveBegin(),
      servePreferAnother(house),
      serveEnter(house),
      serveRenewRelay(house),
      serveAnswerKnock(),
      serveSay(house),
      serveReadChat(house),
      serveReportIncident(),
    ],
    messages: [serveSit(house, switchboard), serveSignal(switchboard)],
    topics: [consultationChanged, chatChanged],
    retention: consultationRetention,
    start: async () => {
      const stops = [startLapsing(house), watchEndings(house, switchboard), startForgetting(house)]
      return async () => {
        for (const stop of stops) await stop()
      }
    },
  }
}

/** The keys of past days are destroyed: whatever chat they still sealed is lost, in every backup too. */
const startForgetting = (house: House): (() => void) => {
  let cancel = () => {}
  const forget = () => {
    const at = house.time.now()
    house.keys
      .forgetDaysBefore(firstDayKept(at))
      .catch(error => house.log.error({ err: error }, 'the keys of past days could not be destroyed'))
    cancel = house.time.wake(plusSeconds(at, hour), forget)
  }
  forget()
  return () => cancel()
}
