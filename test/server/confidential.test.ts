// A minor's confidential consultation, by HTTP: everything a parent can ask answers as if it had never been.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stepUp } from '#access/me.ts'
import { capturedMail, personaCode } from '#access/persona.ts'
import type { Who } from '#access/who.ts'
import { readRequest } from '#consultation/request.ts'
import { type AnyRoute, pathOf } from '#kit/route.ts'
import { listAlerts } from '#orientation/alert.ts'
import { openConfidential } from '#patients/confidential.ts'
import { listPatients } from '#patients/list.ts'
import { trail } from '#practitioners/trail.ts'
import { listDocuments } from '#record/document.ts'
import { emptyProfile, readProfile, saveProfile } from '#record/profile.ts'
import { close } from '#report/close.ts'
import { readReport } from '#report/report.ts'
import { saveNote } from '#report/save-note.ts'
import { sign } from '#report/sign.ts'
import { leave } from '#waiting-room/place.ts'
import { worsen } from '#waiting-room/worsen.ts'
import { roomsOf } from '../../src/server.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { beginConsultation, granted, invite, patientOf, takePlace } from '../path.ts'

let house: TestHouse
let nour: Person
let yanis: Person
let jeanne: Person
let arnoux: Person
let ordinary: string
beforeAll(async () => {
  house = await openTestHouse()
  nour = await house.play('nour')
  yanis = await house.play('yanis')
  jeanne = await house.play('jeanne')
  arnoux = await house.play('arnoux')
  ordinary = await patientOf(nour)
  await invite(yanis, ordinary, 'parent', jeanne)
})
afterAll(() => house?.close())

const aunt = { name: 'Samia Haddad', tie: 'ma tante' }
const routesOfPatients = (): AnyRoute[] =>
  roomsOf(house.house)
    .flatMap(room => room.served ?? [])
    .map(one => one.route)
    .filter(route => {
      const { roles } = route.who as Who
      return roles !== 'anyone' && (roles === 'signed-in' || roles.includes('patient'))
    })

/** What a parent's account is answered by every reading, on these ids; what the parents did themselves is left out of the trail. */
const readings = async (parent: Person, ids: Readonly<Record<string, string>>) => {
  const told: Record<string, unknown> = {}
  for (const route of routesOfPatients().filter(({ method }) => method === 'GET')) {
    const { status, json } = await parent.send('GET', pathOf(route, ids))
    told[route.name] = { status, json: withoutOwnTraces(json) }
  }
  return told
}
/** Each parent reads, and the other sees that they did. */
const reads = () => routesOfPatients().flatMap(({ method, name }) => (method === 'GET' ? [name] : []))
const withoutOwnTraces = (json: unknown): unknown =>
  JSON.parse(
    JSON.stringify(json ?? null, (key, value) =>
      key === 'items' && Array.isArray(value)
        ? value.filter(one => one.role !== 'patient' || (!one.mine && !reads().includes(one.act)))
        : ['sealed', 'lastSeenAt', 'next'].includes(key)
          ? undefined
          : value,
    ),
  )

describe('a confidential consultation', () => {
  test('is opened by the minor alone, in a file found again, and never by an adult or a parent', async () => {
    const params = { patientId: ordinary }
    const body = { companion: aunt }
    const first = granted(openConfidential, await nour.call(openConfidential, { params, body }))
    const again = granted(openConfidential, await nour.call(openConfidential, { params, body: { companion: null } }))
    expect(again.id).toBe(first.id)
    for (const parent of [yanis, jeanne])
      expect(await parent.call(openConfidential, { params, body })).toMatchObject({ refused: 'not-found' })
    const own = { patientId: await patientOf(jeanne) }
    expect(await jeanne.call(openConfidential, { params: own, body })).toMatchObject({ refused: 'not-a-minor' })
    const { rows } = await house.owner.query('select companion_sealed from accompaniment')
    expect(rows.some(row => row.companion_sealed?.includes(Buffer.from('Haddad')))).toBe(false)
  })

  test('changes nothing that either parent can ask, nor anything they are sent', async () => {
    const ids = {
      patientId: ordinary,
      intakeId: randomUUID(),
      ticketId: randomUUID(),
      consultationId: randomUUID(),
      documentId: randomUUID(),
      key: 'campaigns',
    }
    const before = [await readings(yanis, ids), await readings(jeanne, ids)]

    const confidential = await confided()
    const after = [await readings(yanis, ids), await readings(jeanne, ids)]
    expect(after).toEqual(before)
    for (const parent of [yanis, jeanne]) {
      const { items } = granted(trail, await parent.call(trail, { params: { patientId: ordinary } }))
      expect(items.filter(item => item.role !== 'patient')).toEqual([])
    }

    // With the ids themselves, each door answers a parent as it answers for a thing that does not exist.
    const real = { ...confidential, key: 'campaigns' }
    for (const parent of [yanis, jeanne])
      for (const route of routesOfPatients().filter(({ path }) => path.includes('/:'))) {
        const [known, unknown] = [
          await parent.send(route.method, pathOf(route, real)),
          await parent.send(route.method, pathOf(route, { ...ids, patientId: randomUUID() })),
        ]
        expect([known.status, known.json], route.name).toEqual([unknown.status, unknown.json])
      }

    const { items } = granted(capturedMail, await house.visitor().call(capturedMail))
    expect(items.filter(one => one.to === 'nour.belkacem@example.org')).not.toEqual([])
    for (const address of ['yanis.belkacem@example.org', 'jeanne.morvan@example.org'])
      expect(items.filter(one => one.to === address && one.text.includes('attend'))).toEqual([])
  })

  test('and a parent’s request for the same child, at the same moment, do not know of one another', async () => {
    const opened = await nour.call(openConfidential, { params: { patientId: ordinary }, body: { companion: null } })
    const mine = await takePlace(nour, granted(openConfidential, opened).id)
    const theirs = await takePlace(yanis, ordinary)
    for (const [one, ticketId] of [
      [nour, mine.ticket],
      [yanis, theirs.ticket],
    ] as const)
      expect(await one.call(leave, { params: { ticketId } })).toMatchObject({ ok: true })
  })

  test('is told whole to the minor, in a file of its own', async () => {
    const { patients } = granted(listPatients, await nour.call(listPatients))
    expect(patients.map(one => one.kinship)).toEqual(['self', 'confidential'])
    const file = patients[1]?.id ?? ''
    const told = granted(trail, await nour.call(trail, { params: { patientId: file }, query: { limit: '100' } }))
    const acts = told.items.filter(item => item.name !== null).map(item => item.act)
    // What the doctor read of the ordinary record beside it is told here, and only here.
    expect(acts).toEqual(
      expect.arrayContaining(['consultation/accept', 'record/read-profile', 'record/list-documents']),
    )
    expect(
      granted(listDocuments, await nour.call(listDocuments, { params: { patientId: file } })).documents.filter(
        one => one.kind === 'compte-rendu',
      ),
    ).toHaveLength(1)
  })
})

/** A whole confidential consultation, with all that could leak: an alert, the ordinary record read beside, a signature, a letter. */
const confided = async () => {
  const body = { companion: aunt }
  const opened = await nour.call(openConfidential, { params: { patientId: ordinary }, body })
  const file = granted(openConfidential, opened).id
  const begun = await beginConsultation(nour, arnoux, file)
  const params = { consultationId: begun.consultation }
  await nour.call(worsen, { params: { ticketId: begun.ticket }, body: { answers: {} } })
  const request = granted(readRequest, await arnoux.call(readRequest, { params }))
  expect(request.confidential).toEqual({ ordinaryId: ordinary, companion: aunt })
  const beside = { params: { patientId: ordinary } }
  granted(readProfile, await arnoux.call(readProfile, beside))
  granted(listDocuments, await arnoux.call(listDocuments, beside))
  // Nothing may be written where the parents read.
  const saving = { ...beside, body: { profile: emptyProfile, version: 0 } }
  expect(await arnoux.call(saveProfile, saving as never)).toMatchObject({ refused: 'not-found' })
  for (const section of ['examination', 'hypothesis', 'conduct'] as const)
    await arnoux.call(saveNote, { params: { ...params, section }, body: { text: 'Essai.', version: 0 } })
  const { code } = granted(personaCode, await arnoux.call(personaCode))
  granted(stepUp, await arnoux.call(stepUp, { body: { code } }))
  const { revision } = granted(readReport, await arnoux.call(readReport, { params }))
  const { id: document } = granted(sign, await arnoux.call(sign, { params, body: { revision } })) as { id: string }
  granted(close, await arnoux.call(close, { params, body: { closing: 'with', outcome: 'done' } }))
  // After the care the ordinary record is closed again, and reaching for it is not told to the parents either.
  expect(await arnoux.call(readProfile, beside)).toMatchObject({ refused: 'not-found' })
  await (await house.play('vasseur')).call(listAlerts)
  await until(async () => {
    const { items } = granted(capturedMail, await house.visitor().call(capturedMail))
    return items.some(one => one.to === 'nour.belkacem@example.org')
  })
  return {
    patientId: file,
    intakeId: begun.intake,
    ticketId: begun.ticket,
    consultationId: begun.consultation,
    documentId: document,
  }
}

const until = async (so: () => Promise<boolean>): Promise<void> => {
  while (!(await so())) await new Promise(resolve => setImmediate(resolve))
}
