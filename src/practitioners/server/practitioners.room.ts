// What practitioners brings to the process.
import type { House, Room } from '#edge/house.ts'
import {
  mailGlass,
  queueGlass,
  serveBreakGlass,
  serveListGlass,
  serveReadGlass,
  serveReviewGlass,
} from './break-glass.ts'
import {
  serveInvitePractitioner,
  serveMyCard,
  serveOpenStructure,
  servePractitioners,
  serveStructures,
} from './invite-practitioner.ts'
import { practitionersExports } from './practitioners.export.ts'
import { practitionersRetention } from './practitioners.retention.ts'
import { serveTrail } from './trail.ts'

export const practitionersRoom = (house: House): Room => ({
  served: [
    serveOpenStructure(),
    serveStructures(),
    serveInvitePractitioner(house),
    servePractitioners(),
    serveMyCard(),
    serveTrail(),
    serveBreakGlass(house),
    serveListGlass(),
    serveReadGlass(house),
    serveReviewGlass(),
  ],
  listeners: [queueGlass(house)],
  jobs: [mailGlass(house)],
  retention: practitionersRetention,
  exports: practitionersExports(house),
})
