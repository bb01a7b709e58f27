// What prescription brings to the process: its acts, the topics of questions, and the watch over those left unanswered.
import type { House, Room } from '#edge/house.ts'
import { lateQuestions, questionsChanged } from '../question.ts'
import {
  serveCancelMine,
  serveCancelPrescription,
  serveListPrescriptions,
  serveListSigned,
} from './cancel-prescription.ts'
import type { ConclusionOf } from './checks.ts'
import { serveReadDraft, serveSaveDraft } from './draft.ts'
import { serveFindMedicines } from './find-medicines.ts'
import { serveAsk, serveDispense, serveLookUp } from './pharmacy.ts'
import { prescriptionExports } from './prescription.export.ts'
import { prescriptionRetention } from './prescription.retention.ts'
import { serveAnswerQuestion, serveListQuestions } from './question.ts'
import { startQuestionWatch } from './question-watch.ts'
import { serveReadReach, serveSaveReach } from './reach.ts'
import { serveSignPrescriptions } from './sign-prescriptions.ts'

export const prescriptionRoom = (house: House, conclusionOf: ConclusionOf): Room => ({
  served: [
    serveFindMedicines(),
    serveReadDraft(house, conclusionOf),
    serveSaveDraft(house),
    serveSignPrescriptions(house, conclusionOf),
    serveCancelPrescription(),
    serveCancelMine(),
    serveListPrescriptions(house),
    serveListSigned(house),
    serveReadReach(),
    serveSaveReach(),
    serveLookUp(house),
    serveDispense(house),
    serveAsk(house),
    serveListQuestions(house),
    serveAnswerQuestion(house),
  ],
  topics: [questionsChanged, lateQuestions],
  retention: prescriptionRetention,
  exports: prescriptionExports(house),
  start: async () => startQuestionWatch(house),
})
