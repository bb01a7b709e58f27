// Whoever dispenses, server side: the code opens one prescription, each time is counted once, a question finds its prescriber.
import { mayTry } from '#access/server/throttle.ts'
import { networkOf } from '#access/throttle.ts'
import { isDuplicate, type Read, within } from '#edge/database.ts'
import { type Call, type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { nameOf } from '#practitioners/practitioner.ts'
import { practitionerOf } from '#practitioners/server/practitioners.store.ts'
import { codeFrom } from '../code.ts'
import { decideCount, stateOf, tooLate } from '../dispensing.ts'
import { ask, dispense, lookUp } from '../pharmacy.ts'
import { dueAt, everyQuestion, lateQuestions, mostQuestions, questionsChanged } from '../question.ts'
import { contentOf, countedOf, dispenserPlace, holdPrescription, type PrescriptionTable } from './prescription.store.ts'
import { answerIn, askedIn, askedPlace, type QuestionTable } from './question.store.ts'

/** Every code is tried under the same lane, right or wrong: a network that reads hundreds waits. */
const mayLook = (house: House, call: Call): Promise<boolean> =>
  mayTry(house, call.at, [['prescription-code', networkOf(call.address)]])

/** The prescription a code opens. What cannot be a code is looked for as well, so that it costs and says the same. */
const behind = (db: Read, house: House, typed: string): Promise<PrescriptionTable | undefined> =>
  db
    .selectFrom('prescription')
    .selectAll()
    .where('code_index', '=', house.keys.blind('prescription-code', codeFrom(typed) ?? ''))
    .executeTakeFirst()

export const serveLookUp = (house: House) =>
  serve(lookUp, async ({ body }, call) => {
    if (!(await mayLook(house, call))) return refused('too-many-requests')
    return call.read(db =>
      within(db, 'dispensing', async () => {
        const row = await behind(db, house, body.code)
        if (!row) return refused('code-unknown')
        const content = await contentOf(db, house, row)
        const counted = await countedOf(db, row.id)
        const cancelled = row.cancelled_at !== null
        const lines = content.lines.map((line, place) => {
          const { of = 1, counted: counts = [] } = counted[place] ?? {}
          return { line, counted: stateOf(of, counts, cancelled) }
        })
        const begun = lines.some(one => one.counted.times > 0 || one.counted.begun)
        call.trace({ patient: row.patient_id, object: row.document_id })
        const { structure, practitioner, reach, patient, measures, destination, number } = content
        return done({
          number,
          destination,
          signedAt: row.signed_at,
          structure,
          practitioner,
          reach,
          patient,
          measures,
          ...(row.cancelled_at ? { cancelled: { at: row.cancelled_at } } : {}),
          late: tooLate({ destination, signedAt: row.signed_at, zone: content.act.zone }, begun, call.at),
          lines,
          questions: await questionsAbout(db, house, row),
          demonstration: house.demo,
        })
      }),
    )
  })

const questionsAbout = async (db: Read, house: House, row: PrescriptionTable) => {
  const key = await house.keys.of(db, row.patient_id)
  const rows = await db
    .selectFrom('prescription_question')
    .selectAll()
    .where('prescription_id', '=', row.id)
    .orderBy('id', 'desc')
    .limit(mostQuestions)
    .execute()
  const told = []
  for (const one of rows) {
    const answer = answerIn(one, key)
    const by = one.answered_by ? await practitionerOf(db, one.answered_by) : undefined
    told.push({
      id: one.id,
      text: askedIn(one, key).text,
      askedAt: one.asked_at,
      dueAt: one.due_at,
      // A lead may have no card of their own: the function is told, not a name.
      ...(answer ? { answer: { ...answer, by: by ? nameOf(by.card) : '' } } : {}),
    })
  }
  return told
}

export const serveDispense = (house: House) =>
  serve(dispense, async ({ body }, call) => {
    if (!(await mayLook(house, call))) return refused('too-many-requests')
    return call
      .write(db =>
        within(db, 'dispensing', async () => {
          const found = await behind(db, house, body.code)
          if (!found) return refused('code-unknown')
          await holdPrescription(db, found.id)
          // Read again: it may have been cancelled while another held it.
          const row = (await behind(db, house, body.code)) ?? found
          const lines = await countedOf(db, row.id)
          const { destination, signed_at: signedAt } = row
          const { zone } = (await contentOf(db, house, row)).act
          const standing = { destination, signedAt, zone, cancelled: row.cancelled_at !== null, lines }
          const decision = decideCount(standing, body.counts, call.at)
          if (!decision.ok) return decision
          const key = await house.keys.of(db, row.patient_id)
          const values = decision.value.map(one => {
            const id = call.newId()
            return {
              id,
              prescription_id: row.id,
              place: one.line,
              times: lines[one.line]?.of ?? 0,
              ordinal: one.ordinal,
              counted_as: one.as,
              by_sealed: key.seal(dispenserPlace(id), JSON.stringify(body.by)),
              counted_at: call.at,
            }
          })
          await db.insertInto('dispensing').values(values).execute()
          call.trace({ patient: row.patient_id, object: row.document_id })
          return done({ id: values[0]?.id ?? row.id })
        }),
      )
      .catch(error => {
        // Another counter of the same instant: the database let one of the two through.
        if (isDuplicate(error, 'dispensing_once')) return refused('counted-already')
        throw error
      })
  })

export const serveAsk = (house: House) =>
  serve(ask, async ({ body }, call) => {
    if (!(await mayLook(house, call))) return refused('too-many-requests')
    return call.write(db =>
      within(db, 'dispensing', async () => {
        const row = await behind(db, house, body.code)
        if (!row) return refused('code-unknown')
        const waiting = await db
          .selectFrom('prescription_question')
          .select('id')
          .where('prescription_id', '=', row.id)
          .limit(mostQuestions)
          .execute()
        if (waiting.length >= mostQuestions) return refused('too-many-questions')
        const id = call.newId()
        const key = await house.keys.of(db, row.patient_id)
        const { text, by, phone } = body
        const question: QuestionTable = {
          id,
          prescription_id: row.id,
          patient_id: row.patient_id,
          account_id: row.account_id,
          asked_sealed: key.seal(askedPlace(id), JSON.stringify({ text, by, phone })),
          asked_at: call.at,
          due_at: dueAt(call.at),
          late_told_at: null,
          answer_sealed: null,
          answered_by: null,
          answered_at: null,
        }
        await db.insertInto('prescription_question').values(question).execute()
        call.trace({ patient: row.patient_id, object: row.document_id })
        call.changed(questionsChanged, row.account_id)
        call.changed(lateQuestions, everyQuestion)
        return done({ id })
      }),
    )
  })
