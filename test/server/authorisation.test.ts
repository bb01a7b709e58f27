// The authorisation matrix: every route, message and topic × everyone of the cast, on Jeanne's things and on others'.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stepUp } from '#access/me.ts'
import { personaCode } from '#access/persona.ts'
import { decideAbuse, reportAbuse, takeReport } from '#consultation/abuse.ts'
import { everyEmergency } from '#consultation/emergency.ts'
import { askHandover } from '#consultation/handover.ts'
import { order } from '#follow-up/order.ts'
import { type AnyRoute, pathOf } from '#kit/route.ts'
import { everyAlert, listAlerts } from '#orientation/alert.ts'
import { people } from '#patients/people.ts'
import { everyQuestion } from '#prescription/question.ts'
import { listDocuments } from '#record/document.ts'
import { readReport } from '#report/report.ts'
import { saveNote } from '#report/save-note.ts'
import { sign } from '#report/sign.ts'
import { standing } from '#waiting-room/conduct.ts'
import { worsen } from '#waiting-room/worsen.ts'
import { roomsOf } from '../../src/server.ts'
import { bookSlot, inParis, openHours } from '../agenda.ts'
import { everyone, expected, type One } from '../doors.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { accountOf, beginConsultation, goOnDuty, granted, nameAidant, offerTo, takePlace } from '../path.ts'
import { addPhoto } from '../photos.ts'

let house: TestHouse
const cast = new Map<One, Person>()
const person = (one: One): Person => {
  const found = cast.get(one)
  if (!found) throw new Error(`${one} is not there`)
  return found
}
const subjects: Record<string, string> = {}

beforeAll(async () => {
  house = await openTestHouse()
  cast.set('visitor', house.visitor())
  for (const one of everyone.slice(1)) cast.set(one, await house.play(one))
  await nameAidant(person('jeanne'), person('lea'))
  const begun = await beginConsultation(person('jeanne'), person('arnoux'))
  const params = { consultationId: begun.consultation }
  for (const section of ['examination', 'hypothesis', 'conduct'] as const)
    await person('arnoux').call(saveNote, { params: { ...params, section }, body: { text: 'Essai.', version: 0 } })
  const { code } = granted(personaCode, await person('arnoux').call(personaCode))
  granted(stepUp, await person('arnoux').call(stepUp, { body: { code } }))
  const { revision } = granted(readReport, await person('arnoux').call(readReport, { params }))
  granted(sign, await person('arnoux').call(sign, { params, body: { revision } }))
  const reported = await person('arnoux').call(reportAbuse, { params, body: { reason: 'insults', words: 'Essai.' } })
  const reportId = granted(reportAbuse, reported).id
  granted(takeReport, await person('vasseur').call(takeReport, { params: { reportId } }))
  const warned = { params: { reportId }, body: { decision: 'warning' } } as const
  granted(decideAbuse, await person('vasseur').call(decideAbuse, warned))
  const { measure } = granted(standing, await person('jeanne').call(standing))
  const listed = await person('jeanne').call(listDocuments, { params: { patientId: begun.patient } })
  // One to try the pieces on, one to read: a used one is not removed by trying.
  const photos = [await addPhoto(person('jeanne'), begun.intake), await addPhoto(person('jeanne'), begun.intake)]
  const yanis = await takePlace(person('yanis'))
  await person('yanis').call(worsen, { params: { ticketId: yanis.ticket }, body: { answers: {} } })
  await goOnDuty(person('benali'))
  const alerts = granted(listAlerts, await person('vasseur').call(listAlerts)).alerts
  const around = granted(people, await person('jeanne').call(people, { params: { patientId: begun.patient } }))
  await openHours(person('arnoux'))
  const arnoux = await accountOf(person('arnoux'))
  Object.assign(subjects, {
    patientId: begun.patient,
    intakeId: begun.intake,
    ticketId: begun.ticket,
    consultationId: begun.consultation,
    documentId: granted(listDocuments, listed).documents[0]?.id ?? '',
    offerId: await offerTo(person('benali')),
    handoverId: await askBenali(params),
    followUpId: await orderCheck(params),
    emergencyId: randomUUID(),
    alertId: alerts[0]?.id ?? '',
    uploadId: photos[0] ?? '',
    attachmentId: photos[1] ?? '',
    reportId,
    measureId: measure?.id ?? '',
    attemptId: randomUUID(),
    completionId: randomUUID(),
    structureId: randomUUID(),
    seatId: randomUUID(),
    sessionId: randomUUID(),
    challengeId: randomUUID(),
    accountId: randomUUID(),
    passkeyId: randomUUID(),
    invitationId: randomUUID(),
    // Jeanne's own: whoever may is told that it cannot be withdrawn.
    tieId: around.people.find(one => one.mine)?.id ?? '',
    stillId: randomUUID(),
    section: 'followUp',
    key: 'campaigns',
    volume: '1',
    requestId: randomUUID(),
    glassId: randomUUID(),
    prescriptionId: randomUUID(),
    questionId: randomUUID(),
