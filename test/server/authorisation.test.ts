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
    prescriptionId: await signedBy(arnoux),
    questionId: randomUUID(),
    appointmentId: await bookSlot(person('jeanne'), begun.patient, arnoux, inParis('2027-01-19', 840)),
    day: '2027-01-12',
  })
})
afterAll(() => house.close())

/** That there is one is all the doors look at. */
const signedBy = async (account: string): Promise<string> => {
  const id = randomUUID()
  await house.owner.query(
    `insert into relation (id, account_id, subject_id, kind, from_at, cause) values (gen_random_uuid(), $1, $2, 'prescribes', $3, 'test')`,
    [account, id, house.time.now()],
  )
  return id
}

/** Dr Arnoux asks Dr Benali to take over, and waits for the answer. */
const askBenali = async (params: { consultationId: string }): Promise<string> => {
  const body = { to: await accountOf(person('benali')), reason: 'end-of-shift', words: '' } as const
  return granted(askHandover, await person('arnoux').call(askHandover, { params, body })).id
}

/** Dr Arnoux orders a check of how Jeanne is. */
const orderCheck = async (params: { consultationId: string }): Promise<string> => {
  const body = { kind: 'check', fromDays: 2, untilDays: 4, about: 'Essai.', deputy: null } as const
  return granted(order, await person('arnoux').call(order, { params, body })).id
}

const closedDoors = ['not-signed-in', 'not-allowed', 'not-found']
/** `+name` when a step-up is asked for, the name when the door opens, nothing when it does not. */
const passed = (one: One, refused: string | undefined): string =>
  refused === 'step-up-needed' ? `+${one}` : refused && closedDoors.includes(refused) ? '' : one

/** Sends no body: whoever may is told that it is missing, so that trying changes nothing. */
const tryRoute = async (route: AnyRoute, one: One): Promise<string> => {
  const caller = route.name === 'access/sign-out' && one !== 'visitor' ? await house.play(one) : person(one)
  const { status, json } = await caller.send(route.method, pathOf(route, subjects))
  expect(status, `${route.name} as ${one}`).toBeLessThan(500)
  // It takes no body, so trying it is doing it.
  if (route.name === 'patients/leave' && status === 200) await nameAidant(person('jeanne'), person(one))
  return passed(one, (json as { refused?: string } | undefined)?.refused)
}

const rooms = () => roomsOf(house.house)
const listed = (names: string) => names.split(' ').filter(Boolean).sort()

describe('the authorisation matrix', () => {
  test('has a case for every route, message and topic, and none too many', () => {
    const names = rooms().flatMap(room => [
      ...(room.served ?? []).map(one => one.route.name),
      ...(room.messages ?? []).map(one => one.message.name),
      ...(room.topics ?? []).map(one => one.name),
    ])
    const known = Object.keys(expected).map(name => name.replace(/^topic /, ''))
    expect([...new Set(names)].sort()).toEqual([...new Set(known)].sort())
  })

  test('holds for every route', async () => {
    const found: Record<string, string[]> = {}
    const wanted: Record<string, string[]> = {}
    for (const { route } of rooms().flatMap(room => room.served ?? [])) {
      const tries: string[] = []
      for (const one of everyone) tries.push(await tryRoute(route, one))
      found[route.name] = tries.filter(Boolean).sort()
      wanted[route.name] = listed(expected[route.name] ?? '')
    }
    expect(found).toEqual(wanted)
  })

  test('holds for every message and every topic', async () => {
    const bodies: Record<string, unknown> = {
      'waiting-room/present': { ticketId: subjects.ticketId },
      'waiting-room/at-desk': {},
      'consultation/sit': { consultationId: subjects.consultationId, seatId: randomUUID(), capability: 'x'.repeat(43) },
      'consultation/signal': {
        consultationId: subjects.consultationId,
        packet: { from: 0, to: 0, heard: 0, messages: [] },
      },
      'consultation/line': { consultationId: subjects.consultationId, cut: false },
    }
    const topicIds: Record<string, string | undefined> = {
      'waiting-room/ticket': subjects.ticketId,
      'waiting-room/duty': await accountOf(person('arnoux')),
      'record/attachments': subjects.patientId,
      'consultation/state': subjects.consultationId,
      'consultation/chat': subjects.consultationId,
      'patients/ties': await accountOf(person('jeanne')),
      'consultation/emergencies': everyEmergency,
      'consultation/handovers': await accountOf(person('arnoux')),
      'orientation/alerts': everyAlert,
      'prescription/questions': await accountOf(person('arnoux')),
      'prescription/late-questions': everyQuestion,
      'follow-up/mine': await accountOf(person('arnoux')),
    }
    const found: Record<string, string[]> = {}
    const wanted: Record<string, string[]> = {}
    for (const one of everyone.slice(1)) {
      const socket = await person(one).socket()
      for (const { message } of rooms().flatMap(room => room.messages ?? [])) {
        const answer = await socket.request(message.name, bodies[message.name])
        expect(answer.refused, message.name).not.toBe('invalid-input')
        found[message.name] = [...(found[message.name] ?? []), passed(one, answer.refused)].filter(Boolean).sort()
        wanted[message.name] = listed(expected[message.name] ?? '')
      }
      for (const topic of rooms().flatMap(room => room.topics ?? [])) {
        const answer = await socket.request('edge/listen', { topic: topic.name, id: topicIds[topic.name] })
        expect(answer.refused, topic.name).not.toBe('invalid-input')
        const name = `topic ${topic.name}`
        found[name] = [...(found[name] ?? []), passed(one, answer.refused)].filter(Boolean).sort()
        wanted[name] = listed(expected[name] ?? expected[topic.name] ?? '')
      }
      socket.close()
    }
    expect(found).toEqual(wanted)
  })

  test('opens no socket to a visitor, nor to a page from elsewhere', async () => {
    await expect(person('visitor').socket()).rejects.toThrow(/401/)
    const elsewhere = await person('jeanne').send('GET', '/api/patients', undefined, {
      origin: 'https://ailleurs.example',
    })
    expect(elsewhere.status).toBe(403)
    const forged = await person('jeanne').send('POST', '/api/sign-out', undefined, { origin: 'null' })
    expect(forged.status).toBe(403)
  })

  test('leaves a trace of each hand stretched towards what is not one’s own', async () => {
    const marcel = await person('marcel').send('GET', `/api/patients/${subjects.patientId}/documents`)
    expect(marcel).toMatchObject({ status: 404, json: { refused: 'not-found' } })
    const { rows } = await house.owner.query(
      `select act, object_id from audit_entry where outcome = 'refused' and act = 'record/list-documents' order by id desc limit 1`,
    )
    expect(rows).toEqual([{ act: 'record/list-documents', object_id: subjects.patientId }])
  })
})
