// What the consultation brings to the process: its acts, its messages, its topics, and what time does to it.
import type { House, Room } from '#edge/house.ts'
import { chatChanged } from '../chat.ts'
import { consultationChanged } from '../state.ts'
import { serveAccept } from './accept.ts'
import { serveBegin, serveFiche, servePreferAnother } from './begin.ts'
import { serveReadChat, serveSay } from './chat.ts'
import { consultationRetention } from './consultation.retention.ts'
import { serveAnswerKnock, serveEnter, serveRenewRelay } from './enter.ts'
import { serveReadErasures } from './erasures.ts'
import { serveTrailExtract } from './extract.ts'
import { startForgetting } from './forgetting.ts'
import { serveReportIncident } from './incidents.ts'
import { serveReadRequest } from './request.ts'
import { serveSignal, serveSit, watchEndings } from './signalling.ts'
import { serveMine, serveReadConsultation } from './state.ts'
import { openSwitchboard } from './switchboard.ts'
import { startLapsing } from './withdraw.ts'

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
      serveReadErasures(),
      serveTrailExtract(house),
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
