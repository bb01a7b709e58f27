// What the consultation brings to the process: its acts, its messages, its topics, and what time does to it.
import type { House, Room } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { declaredTariff } from '#orientation/server/price.store.ts'
import { chatChanged } from '../chat.ts'
import { emergenciesChanged } from '../emergency.ts'
import { handoversChanged } from '../handover.ts'
import { consultationChanged } from '../state.ts'
import {
  serveAnswerAppeal,
  serveDecideAbuse,
  serveListReports,
  serveReadAbuse,
  serveReportAbuse,
  serveTakeReport,
} from './abuse.ts'
import { serveAccept } from './accept.ts'
import { serveBegin, serveFiche, servePreferAnother } from './begin.ts'
import { serveReadChat, serveSay } from './chat.ts'
import { serveColleagues } from './colleagues.ts'
import { consultationExports } from './consultation.export.ts'
import { consultationRetention } from './consultation.retention.ts'
import {
  serveCorrectPlace,
  serveNoteStep,
  serveOpenEmergencies,
  serveOpenEmergency,
  serveReadEmergency,
  serveSettleForDoctor,
} from './emergency.ts'
import { serveEndRole } from './end-role.ts'
import { serveAnswerKnock, serveEnter, serveRenewRelay } from './enter.ts'
import { serveReadErasures } from './erasures.ts'
import { serveTrailExtract } from './extract.ts'
import { startForgetting } from './forgetting.ts'
import {
  serveAnswerHandover,
  serveAskHandover,
  serveMeetLeader,
  serveMyHandovers,
  serveReadAsked,
  serveReadHandover,
  serveWithdrawHandover,
} from './handover.ts'
import { serveCheckIdentity } from './identity-check.ts'
import { serveReportIncident } from './incidents.ts'
import { startLineWatch } from './line-watch.ts'
import { serveReportMedium } from './medium.ts'
import { serveReadPrice } from './price.ts'
import { serveReadRequest } from './request.ts'
import { declaredNumbers } from './samu.ts'
import { serveLine, serveSignal, serveSit, watchEndings, watchTies } from './signalling.ts'
import { serveMine, serveReadConsultation } from './state.ts'
import { serveAnswerStill, serveAskStill, serveListStills, serveSendStill } from './still.ts'
import { openSwitchboard } from './switchboard.ts'
import { startLapsing } from './withdraw.ts'

export const consultationRoom = (house: House): Room => {
  let nudge: (consultation: Id) => void = () => {}
  const switchboard = openSwitchboard(house.time.now, consultation => nudge(consultation))
  const numbers = declaredNumbers(house.settings.samuFile)
  const declared = declaredTariff(house.settings.tariffFile)
  return {
    served: [
      serveAccept(house, declared),
      serveMine(),
      serveReadConsultation(),
      serveReadRequest(house),
      serveFiche(),
      serveReadPrice(house),
      serveBegin(),
      servePreferAnother(house),
      serveEnter(house),
      serveRenewRelay(house),
      serveAnswerKnock(),
      serveSay(house),
      serveReadChat(house),
      serveReportIncident(),
      serveAskStill(),
      serveListStills(),
      serveAnswerStill(),
      serveSendStill(house),
      serveReadErasures(),
      serveTrailExtract(house),
      serveReportMedium(),
      serveCheckIdentity(house),
      serveOpenEmergency(house),
      serveReadEmergency(house, numbers),
      serveNoteStep(house),
      serveCorrectPlace(house),
      serveOpenEmergencies(house, numbers),
      serveSettleForDoctor(house),
      serveColleagues(),
      serveAskHandover(house),
      serveWithdrawHandover(),
      serveReadHandover(house),
      serveMyHandovers(),
      serveReadAsked(house),
      serveAnswerHandover(house, declared),
      serveMeetLeader(house),
      serveEndRole(house),
      serveReportAbuse(house),
      serveListReports(),
      serveTakeReport(),
      serveReadAbuse(house),
      serveDecideAbuse(house),
      serveAnswerAppeal(),
    ],
    messages: [serveSit(house, switchboard), serveSignal(switchboard), serveLine(switchboard)],
    topics: [consultationChanged, chatChanged, emergenciesChanged, handoversChanged],
    retention: consultationRetention,
    exports: consultationExports(house),
    start: async () => {
      const watch = startLineWatch(house, switchboard)
      nudge = watch.nudge
      const stops = [
        startLapsing(house),
        watchEndings(house, switchboard),
        watchTies(house, switchboard),
        startForgetting(house),
        watch.stop,
      ]
      return async () => {
        for (const stop of stops) await stop()
      }
    },
  }
}
