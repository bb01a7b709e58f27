// The acts on an intake, server side: each loads it whole, lets the rules decide, writes, and answers where the path stands.
import { isAccount } from '#edge/actor.ts'
import type { Read, Write } from '#edge/database.ts'
import { type Call, type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { dayIn } from '#kit/time.ts'
import { actText } from '#patients/consent.ts'
import { ageMonths, zone } from '#patients/patient.ts'
import { addConsent } from '#patients/server/consent.ts'
import { patientOf } from '#patients/server/patients.store.ts'
import { openHeld, tieOf } from '#patients/server/people.store.ts'
import { answer, decideAnswer } from '../answer.ts'
import { reasonOn } from '../catalogue.ts'
import { consent } from '../consent.ts'
import { standingOf } from '../intake.ts'
import { decidePlace } from '../place.ts'
import { readIntake } from '../read-intake.ts'
import { readReason } from '../read-reason.ts'
import { savePlace } from '../save-place.ts'
import { decideStart, startIntake } from '../start-intake.ts'
import { insertExit, insertIntake, intakeOf, writeAnswers, writePlace } from './orientation.store.ts'

export const serveStartIntake = (house: House) =>
  serve(startIntake, async ({ params, body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.write(async db => {
      const patient = await patientOf(db, params.patientId)
      if (!patient) return refused('not-found')
      const subject = { ageMonths: ageMonths(patient.birthDate, call.at), sex: patient.sex }
      const decision = decideStart(reasonOn(body.reason, dayIn(call.at, zone)), subject)
      if (!decision.ok) return decision
      const id = call.newId()
      call.trace({ patient: patient.id, object: id })
      await openHeld(db, house, call.at, {
        account: actor.account,
        subject: id,
        kind: 'holds',
        patient: patient.id,
        cause: startIntake.name,
      })
      const intake = { id, patientId: patient.id, reason: decision.value, subject }
      await insertIntake(db, house, call.at, actor.account, intake)
      return done({ id })
    })
  })

export const serveReadIntake = (house: House) =>
  serve(readIntake, ({ params }, call) =>
    call.read(async db => {
      const intake = await intakeOf(db, house, params.intakeId)
      if (!intake) return refused('not-found')
      call.trace({ patient: intake.patientId, object: intake.id })
      return done({
        id: intake.id,
        patientId: intake.patientId,
        subject: intake.subject,
        reason: { id: intake.reason.id, version: intake.reason.version },
        answers: copied(intake.answers),
        version: intake.answersVersion,
        now: standingOf(intake, call.at),
        exits: intake.exits.map(each => each.exit),
        place: intake.place ?? null,
        consented: intake.consentedAt !== undefined,
        consentKey: actText(await kinshipOf(db, call, intake.patientId)),
        used: intake.usedAt !== undefined,
      })
    }),
  )

export const serveReadReason = (house: House) =>
  serve(readReason, ({ params }, call) =>
    call.read(async db => {
      const intake = await intakeOf(db, house, params.intakeId)
      if (!intake) return refused('not-found')
      call.trace({ patient: intake.patientId, object: intake.id })
      return done(intake.reason)
    }),
  )

export const serveAnswer = (house: House) =>
  serve(answer, ({ params, body }, call) =>
    call.write(async db => {
      const intake = await intakeOf(db, house, params.intakeId, { lock: true })
      if (!intake) return refused('not-found')
      const decision = decideAnswer(intake, body.answers, body.version)
      if (!decision.ok) return decision
      const { answers, version, takenBack } = decision.value
      const taken = { exit: 'misanswered', flags: takenBack, at: call.at } as const
      const exits = takenBack.length > 0 ? [...intake.exits, taken] : intake.exits
      const saved = { ...intake, answers, answersVersion: version, answeredAt: call.at, exits }
      if (takenBack.length > 0) await insertExit(db, house, intake, taken)
      if (version !== intake.answersVersion) await writeAnswers(db, saved)
      // The trail says that something grave was taken back, never what.
      const detail = takenBack.length > 0 ? { detail: 'misanswered' } : {}
      call.trace({ patient: intake.patientId, object: intake.id, ...detail })
      return done({ version, now: standingOf(saved, call.at) })
    }),
  )

export const serveSavePlace = (house: House) =>
  serve(savePlace, ({ params, body }, call) =>
    call.write(async db => {
      const intake = await openIntake(house, call, db, params.intakeId)
      if (!intake.ok) return intake
      const decision = decidePlace(body)
      if (!decision.ok) return decision
      await writePlace(db, intake.value, decision.value)
      return done({ now: standingOf({ ...intake.value, place: decision.value }, call.at) })
    }),
  )

export const serveConsent = (house: House) =>
  serve(consent, ({ params, body }, call) =>
    call.write(async db => {
      const { actor } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const intake = await openIntake(house, call, db, params.intakeId)
      if (!intake.ok) return intake
      await db
        .updateTable('intake')
        .set({ consent_text: body.text, consented_at: call.at })
        .where('id', '=', params.intakeId)
        .execute()
      const { patientId: patient } = intake.value
      const kinship = await kinshipOf(db, call, patient)
      await addConsent(db, {
        id: call.newId(),
        patient,
        account: actor.account,
        kinship,
        key: actText(kinship),
        decision: 'yes',
        language: body.language ?? 'fr',
        at: call.at,
        object: params.intakeId,
      })
      return done({ now: standingOf({ ...intake.value, consentedAt: call.at }, call.at) })
    }),
  )

/**
 * The intake, traced and locked, when it may still change. The gate knows that the caller holds the thing of this id, not
 * that it is an intake.
 */
export const openIntake = async (
  house: House,
  call: Call,
  db: Write,
  id: Id,
  detail?: string,
): Promise<Outcome<NonNullable<Awaited<ReturnType<typeof intakeOf>>>, 'intake-used' | 'not-found'>> => {
  const intake = await intakeOf(db, house, id, { lock: true })
  if (!intake) return refused('not-found')
  call.trace({ patient: intake.patientId, object: intake.id, ...(detail ? { detail } : {}) })
  return intake.usedAt === undefined ? done(intake) : refused('intake-used')
}

/** In what right the caller acts for the patient; a relation with the intake does not outlive the tie to the patient. */
const kinshipOf = async (db: Read, call: Call, patient: Id) => {
  const tie = isAccount(call.actor) ? await tieOf(db, call.actor.account, patient, call.at) : undefined
  if (!tie) throw new Error(`patient ${patient} has no tie to whoever holds the intake`)
  return tie.kinship
}

const copied = (answers: Readonly<Record<string, boolean | number | string | readonly string[]>>) =>
  Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [name, typeof value === 'object' ? [...value] : value]),
  )
