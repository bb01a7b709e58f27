// What the waiting room brings to the process: its acts, its messages, its topics, and the matcher.
import type { House, Room } from '#edge/house.ts'
import { dutyChanged, ticketChanged } from '../place.ts'
import { serveSeeAnother } from './appointed.ts'
import { serveComeBack, serveGoAway } from './away.ts'
import { serveAppeal, serveStanding } from './conduct.ts'
import { serveAtDesk, serveDuty, serveSetDuty } from './duty.ts'
import { serveJoin } from './join.ts'
import { startMatcher } from './matcher.ts'
import { serveDecline, serveReadOffer } from './offer.ts'
import { serveListOfferPhotos, serveReadOfferPhoto } from './offer-photos.ts'
import { serveLeave, serveMyTicket, servePresent, serveReadTicket, serveRoomNow } from './place.ts'
import { queueCallBack, queueTurn, tellByTelephone } from './tell-patient.ts'
import { waitingRoomExports } from './waiting-room.export.ts'
import { waitingRoomRetention } from './waiting-room.retention.ts'
import { serveWatch } from './watch.ts'
import { serveWorsen } from './worsen.ts'

export const waitingRoom = (house: House): Room => ({
  served: [
    serveRoomNow(house),
    serveJoin(house),
    serveReadTicket(house),
    serveMyTicket(),
    serveLeave(),
    serveGoAway(house),
    serveComeBack(),
    serveStanding(),
    serveWatch(house),
    serveAppeal(house),
    serveSeeAnother(),
    serveWorsen(house),
    serveSetDuty(house),
    serveDuty(),
    serveReadOffer(house),
    serveListOfferPhotos(house),
    serveReadOfferPhoto(house),
    serveDecline(),
  ],
  messages: [servePresent(house), serveAtDesk(house)],
  topics: [ticketChanged, dutyChanged],
  listeners: [queueCallBack(house), queueTurn(house)],
  jobs: [tellByTelephone(house)],
  start: async () => {
    const matcher = startMatcher(house)
    return () => matcher.stop()
  },
  retention: waitingRoomRetention,
  exports: waitingRoomExports(house),
})
