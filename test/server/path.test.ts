// The whole path by HTTP: request, place, offer, acceptance, notes, signature, closing, the document in the patient's hands.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stepUp } from '#access/me.ts'
import { personaCode } from '#access/persona.ts'
import { pathOf } from '#kit/route.ts'
import { trail } from '#practitioners/trail.ts'
import { listDocuments, readDocument } from '#record/document.ts'
import { close } from '#report/close.ts'
import { readReport } from '#report/report.ts'
import { saveNote } from '#report/save-note.ts'
import { sign } from '#report/sign.ts'
import { duty } from '#waiting-room/duty.ts'
import { readTicket } from '#waiting-room/place.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { beginConsultation, granted } from '../path.ts'
import { sealAll, verified } from '../verified.ts'

let house: TestHouse
let jeanne: Person
let arnoux: Person
beforeAll(async () => {
  house = await openTestHouse()
  jeanne = await house.play('jeanne')
  arnoux = await house.play('arnoux')
})
afterAll(() => house.close())

describe('the path', () => {
  test('goes from a request to a signed compte rendu, and the trail tells all of it', async () => {
    const { consultation, ticket, patient } = await beginConsultation(jeanne, arnoux)
    expect(granted(readTicket, await jeanne.call(readTicket, { params: { ticketId: ticket } })).state).toBe('accepted')
    expect(granted(duty, await arnoux.call(duty)).inConsultation).toBe(true)

    const params = { consultationId: consultation }
    const refused = await arnoux.call(close, { params, body: { closing: 'with', outcome: 'done' } })
    expect(refused).toMatchObject({ ok: false, refused: 'not-signed' })

    for (const [section, text] of [
      ['hypothesis', 'Cystite aiguë simple.'],
      ['conduct', 'Fosfomycine-trométamol 3 g en une prise, boire abondamment.'],
      ['examination', 'Bon état général à l’image, pas de douleur à la pression des fosses lombaires par la patiente.'],
    ] as const)
      await arnoux.call(saveNote, { params: { ...params, section }, body: { text, version: 0 } })
    const report = granted(readReport, await arnoux.call(readReport, { params }))
    expect(report.missing).not.toContain('hypothesis')

    const unsigned = await arnoux.call(sign, { params, body: { revision: report.revision } })
    expect(unsigned).toMatchObject({ ok: false, refused: 'step-up-needed' })
    const { code } = granted(personaCode, await arnoux.call(personaCode))
    granted(stepUp, await arnoux.call(stepUp, { body: { code } }))
    const again = await arnoux.call(stepUp, { body: { code } })
    expect(again, 'a code serves once').toMatchObject({ ok: false, refused: 'wrong-code' })
    const signed = await arnoux.call(sign, { params, body: { revision: report.revision } })
    expect(signed).toMatchObject({ ok: true })
    granted(close, await arnoux.call(close, { params, body: { closing: 'with', outcome: 'done' } }))

    expect(granted(readTicket, await jeanne.call(readTicket, { params: { ticketId: ticket } })).state).toBe('finished')
    expect(granted(duty, await arnoux.call(duty)).inConsultation).toBe(false)
    const listed = granted(listDocuments, await jeanne.call(listDocuments, { params: { patientId: patient } }))
    // The receipt comes a moment later.
    const documents = listed.documents.filter(one => one.kind === 'compte-rendu')
    expect(documents).toHaveLength(1)
    const file = await jeanne.send(
      'GET',
      pathOf(readDocument, { patientId: patient, documentId: documents[0]?.id ?? '' }),
    )
    expect(file.status).toBe(200)
    expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-')

    await sealAll(house)
    const told = granted(trail, await jeanne.call(trail, { params: { patientId: patient } }))
    const acts = told.items.map(item => item.act)
    expect(acts).toEqual(
      expect.arrayContaining(
        ['waiting-room/join', 'waiting-room/read-offer', 'consultation/accept', 'report/sign'].filter(
          act => act !== 'waiting-room/read-offer',
        ),
      ),
    )
    expect(told.items.find(item => item.act === 'report/sign')?.name).toBe('Dr Camille Arnoux')
    expect(await verified(house)).toMatchObject({ findings: [] })
  })
})
