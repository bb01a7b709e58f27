// Letters and certificates, server side: the content sealed, printed, and put in the patient's record in one transaction.
import { steppedUpAt } from '#access/server/sessions.ts'
import { consultationOf, standingOf } from '#consultation/server/consultation.store.ts'
import { consultationChanged } from '#consultation/state.ts'
import { isAccount } from '#edge/actor.ts'
import { type Call, type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { zoneAt } from '#orientation/territory.ts'
import { partiesOf } from '#practitioners/server/practitioners.store.ts'
import { documentGiven } from '#record/server/tell-patient.ts'
import { certify, decideCertify } from '../certify.ts'
import type { LetterContent, LetterFacts } from '../letter.ts'
import { decideRefer, refer } from '../refer.ts'
import type { Standing } from '../report.ts'
import type { Signature } from '../sign.ts'
import { saveLetter } from './letter.store.ts'
import { holdReport } from './report.store.ts'

export const serveRefer = (house: House) =>
  serve(refer, ({ params, body }, call) =>
    signLetter(house, call, params.consultationId, (facts, standing, signature) =>
      decideRefer(facts, standing, body, signature),
    ),
  )

export const serveCertify = (house: House) =>
  serve(certify, ({ params, body }, call) =>
    signLetter(house, call, params.consultationId, (facts, standing, signature) =>
      decideCertify(facts, standing, body, signature),
    ),
  )

type Decide<Code extends string> = (
  facts: LetterFacts,
  standing: Pick<Standing, 'state'>,
  signature: Signature,
) => Outcome<LetterContent, Code>

const signLetter = <Code extends string>(house: House, call: Call, consultation: Id, decide: Decide<Code>) =>
  call.write<Outcome<{ id: Id }, Code | 'not-signed-in'>>(async db => {
    const { actor, at } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    // Load: closing runs alone, so that nothing is given by a consultation that ends meanwhile.
    await holdReport(db, consultation, 'shared')
    const row = await consultationOf(db, consultation)
    const parties = await partiesOf(db, {
      patient: row.patient_id,
      practitioner: row.leading_id,
      structure: row.structure_id,
    })
    const zone = zoneAt(parties.practitioner.practicePostcode)
    const facts = { consultationId: row.id, ...parties, act: { startedAt: row.begun_at ?? row.announced_at, zone } }
    const signature = { accountId: actor.account, steppedUpAt: await steppedUpAt(db, actor), signedAt: at }
    // Decide.
    const decision = decide(facts, standingOf(row), signature)
    if (!decision.ok) return decision
    // Save.
    const document = await saveLetter(db, house, {
      content: decision.value,
      patient: row.patient_id,
      newId: call.newId,
    })
    // Tell.
    await call.tell(db, { name: documentGiven, body: { patient: row.patient_id, document } })
    call.trace({ patient: row.patient_id, object: document, detail: decision.value.kind })
    call.changed(consultationChanged, row.id)
    return done({ id: document })
  })
