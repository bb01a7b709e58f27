// What patients brings to the process: its acts, the topic of one's ties, and the letters about them.
import type { House, Room } from '#edge/house.ts'
import { tiesChanged } from '../people.ts'
import { serveEndParentAccess, serveInviteOwner } from './administrator.ts'
import { serveOpenConfidential } from './confidential.ts'
import { serveConsents, serveDecideConsent } from './consent.ts'
import {
  serveAcceptPersonInvitation,
  serveDeclinePersonInvitation,
  serveInvitePerson,
  serveReadPersonInvitation,
} from './invite-person.ts'
import { startMajority } from './majority.ts'
import { patientsExports } from './patients.export.ts'
import { patientsRetention } from './patients.retention.ts'
import { serveAddChild, serveCreateSelf, serveListPatients } from './patients.ts'
import { serveCancelInvitation, serveLeavePerson, servePeople, serveWithdrawPerson } from './people.ts'
import {
  mailRight,
  queueRight,
  serveAnswerRight,
  serveAskRight,
  serveExtendRight,
  serveListRights,
  serveMyRights,
} from './rights-request.ts'
import { mailPeople, queueLetters } from './tell-people.ts'

export const patientsRoom = (house: House): Room => ({
  served: [
    serveListPatients(),
    serveCreateSelf(house),
    serveAddChild(house),
    serveOpenConfidential(house),
    serveConsents(),
    serveDecideConsent(),
    serveInvitePerson(house),
    serveReadPersonInvitation(),
    serveAcceptPersonInvitation(house),
    serveDeclinePersonInvitation(),
    servePeople(),
    serveCancelInvitation(),
    serveWithdrawPerson(house),
    serveLeavePerson(house),
    serveEndParentAccess(house),
    serveInviteOwner(house),
    serveAskRight(house),
    serveMyRights(house),
    serveListRights(house),
    serveAnswerRight(house),
    serveExtendRight(),
  ],
  topics: [tiesChanged],
  listeners: [...queueLetters(house), queueRight(house)],
  jobs: [mailPeople(house), mailRight(house)],
  start: async () => startMajority(house),
  retention: patientsRetention,
  exports: patientsExports(house),
})
