// What follow-up brings to the process: its acts, what it tells, and the watch that lets time do its part.
import type { House, Room } from '#edge/house.ts'
import { followUpsChanged } from '../follow-up.ts'
import {
  serveBoard,
  serveCloseFollowUp,
  serveListFollowed,
  serveReadFollowUp,
  serveReadResultFile,
  serveSeeFollowUp,
  serveTakeFollowUp,
} from './attend.ts'
import { followUpExports } from './follow-up.export.ts'
import { followUpRetention } from './follow-up.retention.ts'
import { startFollowUpWatch } from './follow-up-watch.ts'
import {
  serveAddFile,
  serveAnswerFollowUp,
  serveBringResult,
  serveListMine,
  serveReadAsked,
  serveReadMine,
} from './mine.ts'
import { serveListOrdered, serveNameDeputy, serveOrder, serveWithdraw } from './order.ts'
import { awaitWhatWasPrescribed } from './prescribed.ts'
import { queueTellings, tellWaiting } from './tell.ts'

export const followUpRoom = (house: House): Room => ({
  served: [
    serveListOrdered(house),
    serveOrder(house),
    serveListMine(house),
    serveReadMine(house),
    serveReadAsked(house),
    serveAnswerFollowUp(house),
    serveAddFile(house),
    serveBringResult(house),
    serveListFollowed(house),
    serveReadFollowUp(house),
    serveReadResultFile(house),
    serveSeeFollowUp(),
    serveCloseFollowUp(house),
    serveBoard(),
    serveTakeFollowUp(house),
    serveWithdraw(),
    serveNameDeputy(),
  ],
  topics: [followUpsChanged],
  listeners: [...queueTellings(house), awaitWhatWasPrescribed(house)],
  jobs: [tellWaiting(house)],
  retention: followUpRetention,
  exports: followUpExports(house),
  start: async () => startFollowUpWatch(house),
})
