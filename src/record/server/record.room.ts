// What the record brings to the process: its acts, the topic of what patients add, and the mail that says a document waits.
import type { House, Room } from '#edge/house.ts'
import { attachmentsChanged } from '../attachment.ts'
import {
  serveCompleteUpload,
  serveListAttachments,
  serveReadAttachment,
  serveReadUpload,
  serveRemoveAttachment,
  serveSendChunk,
} from './attachment.ts'
import { recordExports } from './record.export.ts'
import { recordRetention } from './record.retention.ts'
import { serveListDocuments, serveReadDocument, serveReadProfile, serveSaveProfile } from './record.ts'
import { serveDecideEnd, serveListEnds, serveReadKeptUntil } from './record-end.ts'
import { mailWaiting, queueMail } from './tell-patient.ts'

export const recordRoom = (house: House): Room => ({
  served: [
    serveReadProfile(house),
    serveSaveProfile(house),
    serveListDocuments(house),
    serveReadDocument(house),
    serveReadUpload(),
    serveSendChunk(house),
    serveCompleteUpload(house),
    serveListAttachments(house),
    serveReadAttachment(house),
    serveRemoveAttachment(house),
    serveReadKeptUntil(),
    serveListEnds(),
    serveDecideEnd(),
  ],
  topics: [attachmentsChanged],
  listeners: [queueMail(house)],
  jobs: [mailWaiting(house)],
  retention: recordRetention,
  exports: recordExports(house),
})
