// What orientation brings to the process: its acts, and the topic the on-call lead listens to.
import type { House, Room } from '#edge/house.ts'
import { alertsChanged } from '../alert.ts'
import { serveAddAttachment } from './add-attachment.ts'
import { startAlertWatch } from './alert-watch.ts'
import { serveEndAlert, serveListAlerts, serveTakeAlert } from './alerts.ts'
import { serveTakeExit } from './exit.ts'
import {
  serveAnswer,
  serveConsent,
  serveReadIntake,
  serveReadReason,
  serveSavePlace,
  serveStartIntake,
} from './intake.ts'
import { serveListReasons } from './list-reasons.ts'
import { serveOnCall, serveSetOnCall } from './on-call.ts'
import { orientationExports } from './orientation.export.ts'
import { orientationRetention } from './orientation.retention.ts'
import { declaredTariff } from './price.store.ts'
import { servePriceBefore, serveSaveCoverage } from './price.ts'
import { serveReadTerms, serveSaveTerms } from './terms.ts'

export const orientationRoom = (house: House): Room => ({
  served: [
    serveListReasons(),
    serveStartIntake(house),
    serveReadIntake(house),
    serveReadReason(house),
    serveAnswer(house),
    serveTakeExit(house),
    serveSavePlace(house),
    serveConsent(house),
    serveSaveCoverage(house),
    servePriceBefore(house, declaredTariff(house.settings.tariffFile)),
    serveReadTerms(),
    serveSaveTerms(),
    serveAddAttachment(house),
    serveListAlerts(house),
    serveTakeAlert(),
    serveEndAlert(),
    serveOnCall(house),
    serveSetOnCall(),
  ],
  topics: [alertsChanged],
  retention: orientationRetention,
  exports: orientationExports(house),
  start: async () => startAlertWatch(house),
})
