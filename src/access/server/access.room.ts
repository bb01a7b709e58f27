// What access brings to the process: its acts, and the sealer of the trail.
import type { House, Room } from '#edge/house.ts'
import { accessExports } from './access.export.ts'
import { accessRetention } from './access.retention.ts'
import { serveCompleteAccount, serveConfirmCompletion } from './complete-account.ts'
import { serveCreateAccount } from './create-account.ts'
import { serveEndOtherSessions, serveEndSession, serveListSessions } from './devices.ts'
import { serveAcceptInvitation, serveReadInvitation, serveRenewAccount } from './invitation.ts'
import { serveMailStepUp, serveStartMailStepUp } from './mail-step-up.ts'
import { serveMe, serveSignOut, serveStepUp, serveSwitchRole } from './me.ts'
import { serveMergeAccounts, serveOfferHandover } from './merge-accounts.ts'
import {
  servePasskeySignIn,
  servePasskeyStepUp,
  serveStartPasskeySignIn,
  serveStartPasskeyStepUp,
} from './passkey-entry.ts'
import { serveAddPasskey, serveRemovePasskey, serveRenamePasskey, serveStartPasskey } from './passkeys.ts'
import { serveCapturedMail, servePersonaCode, servePersonas, servePlayPersona } from './persona.ts'
import { serveProveByPhone, serveStartByPhone } from './phone-entry.ts'
import { serveCapturedTelephone } from './phone-simulator.ts'
import { serveAskPassword, serveProveByRecovery, serveReadPasswordLink, serveSetPassword } from './recover.ts'
import { serveDrawRecovery } from './recovery-codes.ts'
import { serveRestoreAccount } from './restore-account.ts'
import { startSealer } from './sealer.ts'
import {
  serveChangePassword,
  serveConfirmTotp,
  serveReadSecurity,
  serveRemoveTotp,
  serveStartTotp,
} from './security.ts'
import { mailNotice, queueNotices } from './security-notice.ts'
import { serveProve, serveSignIn } from './sign-in.ts'

export const accessRoom = (house: House): Room => ({
  served: [
    serveCreateAccount(house),
    serveSignIn(house),
    serveProve(house),
    serveStartByPhone(house),
    serveProveByPhone(house),
    serveCompleteAccount(house),
    serveConfirmCompletion(house),
    serveOfferHandover(house),
    serveMergeAccounts(house),
    serveMe(house),
    serveSwitchRole(),
    serveStepUp(house),
    serveSignOut(),
    serveListSessions(),
    serveReadSecurity(),
    serveStartTotp(house),
    serveConfirmTotp(house),
    serveRemoveTotp(),
    serveDrawRecovery(house),
    serveChangePassword(house),
    serveStartMailStepUp(house),
    serveMailStepUp(house),
    serveStartPasskeySignIn(house),
    servePasskeySignIn(house),
    serveStartPasskeyStepUp(house),
    servePasskeyStepUp(house),
    serveStartPasskey(house),
    serveAddPasskey(house),
    serveRenamePasskey(),
    serveRemovePasskey(),
    serveProveByRecovery(house),
    serveAskPassword(house),
    serveReadPasswordLink(),
    serveSetPassword(house),
    serveEndSession(),
    serveEndOtherSessions(),
    serveReadInvitation(house),
    serveAcceptInvitation(house),
    serveRenewAccount(house),
    serveRestoreAccount(house),
    servePersonas(house),
    servePlayPersona(house),
    servePersonaCode(house),
    serveCapturedMail(house),
    serveCapturedTelephone(house),
  ],
  listeners: queueNotices(house),
  jobs: [mailNotice(house)],
  start: async () => startSealer(house),
  retention: accessRetention,
  exports: accessExports,
})
