// What access brings to the process: its acts, and the sealer of the trail.
import type { House, Room } from '#edge/house.ts'
import { accessRetention } from './access.retention.ts'
import { serveCreateAccount } from './create-account.ts'
import { serveAcceptInvitation, serveReadInvitation } from './invitation.ts'
import { serveMe, serveSignOut, serveStepUp, serveSwitchRole } from './me.ts'
import { serveCapturedMail, servePersonaCode, servePersonas, servePlayPersona } from './persona.ts'
import { serveCapturedTelephone } from './phone-simulator.ts'
import { startSealer } from './sealer.ts'
import { serveProve, serveSignIn } from './sign-in.ts'

export const accessRoom = (house: House): Room => ({
  served: [
    serveCreateAccount(house),
    serveSignIn(house),
    serveProve(house),
    serveMe(house),
    serveSwitchRole(),
    serveStepUp(house),
    serveSignOut(),
    serveReadInvitation(house),
    serveAcceptInvitation(house),
    servePersonas(house),
    servePlayPersona(house),
    servePersonaCode(house),
    serveCapturedMail(house),
    serveCapturedTelephone(house),
  ],
  start: async () => startSealer(house),
  retention: accessRetention,
})
