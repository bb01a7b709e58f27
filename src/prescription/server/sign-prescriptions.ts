// Signing, server side: one content, one paper and one code for each destination, in one transaction, and the draft emptied.
import { createHash } from 'node:crypto'
import { openRelation } from '#access/server/relation.ts'
import { steppedUpAt } from '#access/server/sessions.ts'
import { type ConsultationTable, consultationOf } from '#consultation/server/consultation.store.ts'
import { mediumOf } from '#consultation/server/medium.ts'
import { consultationChanged } from '#consultation/state.ts'
import { type AccountActor, isAccount } from '#edge/actor.ts'
import type { Read, Write } from '#edge/database.ts'
import { type Call, type House, serve } from '#edge/house.ts'
import type { SubjectKey } from '#edge/keys.ts'
import { canonical } from '#kit/canonical.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { longDay } from '#kit/printed-time.ts'
import type { Instant } from '#kit/time.ts'
import { zoneAt } from '#orientation/territory.ts'
import { partiesOf } from '#practitioners/server/practitioners.store.ts'
import { keepDocument } from '#record/server/record.store.ts'
import { documentGiven } from '#record/server/tell-patient.ts'
import { codeAddress, codeTold, drawCode } from '../code.ts'
import { cancellableUntil } from '../dispensing.ts'
import { paper } from '../paper.words.ts'
import { type Draft, deliveriesOf, emptyDraft } from '../prescription.ts'
import { decideSign, type PrescriptionContent, type SignFacts, signPrescriptions } from '../sign-prescriptions.ts'
import { toCheck } from './alerts.ts'
import { alertsFor, type ConclusionOf } from './checks.ts'
import { printPrescription } from './paper.ts'
import { contentPlace, holdDraft, keptDraft, writeDraft } from './prescription.store.ts'
import { reachOf } from './reach.ts'

export const serveSignPrescriptions = (house: House, conclusionOf: ConclusionOf) =>
  serve(signPrescriptions, ({ params, body }, call) =>
    call.write(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      // Load.
      await holdDraft(db, params.consultationId)
      const row = await consultationOf(db, params.consultationId)
      const key = await house.keys.of(db, row.patient_id)
      const kept = await keptDraft(db, row.id, key)
      const conclusion = await conclusionOf(db, house, row.id)
      const facts = await factsOf(db, house, { row, draft: kept.draft, conclusion }, actor, at)
      // Decide.
      const decision = decideSign(facts, kept.draft, { kept: kept.version, read: body.version }, at)
      if (!decision.ok) return decision
      // Save: each content first, then the paper made from it.
      const signature = { accountId: actor.account, steppedUpAt: await steppedUpAt(db, actor), signedAt: at }
      const signing = { db, house, key, call, row }
      for (const one of decision.value) await keepSigned(signing, { ...one, number: drawNumber(house), signature })
      await writeDraft(db, key, {
        consultation: row.id,
        patient: row.patient_id,
        at,
        version: kept.version + 1,
        draft: { ...emptyDraft, measures: kept.draft.measures },
      })
      call.trace({
        patient: row.patient_id,
        object: row.id,
        detail: decision.value.map(one => one.destination).join('+'),
      })
      call.changed(consultationChanged, row.id)
      return done({ id: row.id })
    }),
  )

/** From a simulator: the national number is given by a teleservice that asks for a homologated program (CSP L.4071-1). */
const drawNumber = (house: Pick<House, 'random'>): string => `FICTIF-${drawCode(house.random).slice(0, 10)}`

interface Signing {
  readonly db: Write
  readonly house: House
  readonly key: SubjectKey
  readonly call: Call
  readonly row: ConsultationTable
}

const keepSigned = async ({ db, house, key, call, row }: Signing, content: PrescriptionContent): Promise<void> => {
  const [id, document, code] = [call.newId(), call.newId(), drawCode(house.random)]
  const sealed = canonical(content)
  const digest = createHash('sha256').update(sealed).digest()
  const { accountId, steppedUpAt: proven, signedAt } = content.signature
  await db
    .insertInto('prescription')
    .values({
      id,
      consultation_id: row.id,
      patient_id: row.patient_id,
      account_id: accountId,
      document_id: document,
      destination: content.destination,
      number: content.number,
      code_index: house.keys.blind('prescription-code', code),
      template: content.template,
      content_sealed: key.seal(contentPlace(id), sealed),
      digest,
      stepped_up_at: proven,
      signed_at: signedAt,
      cancelled_at: null,
      cancelled_by: null,
      cancel_reason: null,
    })
    .execute()
  // Theirs to cancel long after the care of the patient has passed to others.
  const until = cancellableUntil(signedAt)
  await openRelation(db, house, signedAt, {
    account: accountId,
    subject: id,
    kind: 'prescribes',
    cause: signPrescriptions.name,
    until,
  })
  await db
    .insertInto('prescription_line')
    .values(content.lines.map((line, place) => ({ prescription_id: id, place, times: deliveriesOf(line) })))
    .execute()
  await keepDocument(db, house, {
    id: document,
    patient: row.patient_id,
    consultation: row.id,
    author: accountId,
    kind: 'prescription',
    title: `${paper.titles[content.destination]}, ${longDay(signedAt, content.act.zone)}`,
    bytes: await printPrescription(content, {
      sha256: digest.toString('hex'),
      demonstration: house.demo,
      address: codeAddress(house.settings.url, code),
      code: codeTold(code),
    }),
    signedAt,
  })
  await call.tell(db, { name: documentGiven, body: { patient: row.patient_id, document } })
}

const factsOf = async (
  db: Read,
  house: House,
  { row, draft, conclusion }: { row: ConsultationTable; draft: Draft; conclusion: string | undefined },
  actor: AccountActor,
  at: Instant,
): Promise<SignFacts> => {
  const parties = await partiesOf(db, {
    patient: row.patient_id,
    practitioner: actor.account,
    structure: row.structure_id,
  })
  return {
    ...parties,
    state: row.state,
    medium: await mediumOf(db, row, at),
    startedAt: row.begun_at ?? row.announced_at,
    zone: zoneAt(parties.practitioner.practicePostcode),
    consultationId: row.id,
    // Doctors alone are invited for now; a midwife's list is data that is not here yet (policy.ts).
    profession: 'doctor',
    reach: await reachOf(db, actor.account),
    alerts: (await alertsFor(db, house, { ...toCheck(row.id, draft, at), conclusion }, at)).alerts,
    replaced: draft.replaces === undefined ? undefined : await replacedBy(db, row.id, draft.replaces),
  }
}

const replacedBy = async (db: Read, consultation: Id, replaces: Id): Promise<SignFacts['replaced']> => {
  const row = await db
    .selectFrom('prescription')
    .select(['number', 'signed_at'])
    .where('id', '=', replaces)
    .where('consultation_id', '=', consultation)
    .where('cancelled_at', 'is not', null)
    .executeTakeFirst()
  return row && { number: row.number, signedAt: row.signed_at }
}
