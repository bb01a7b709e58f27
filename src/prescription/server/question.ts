// Questions on the desk, server side: the prescriber's own, and for the on-call lead those nobody answered in time.
import { isAccount } from '#edge/actor.ts'
import { type Read, within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { calledName } from '#patients/patient.ts'
import {
  answerQuestion,
  decideAnswer,
  everyQuestion,
  lateQuestions,
  listQuestions,
  type Question,
  questionsChanged,
} from '../question.ts'
import { lineTold } from './prescribed.ts'
import { contentOf } from './prescription.store.ts'
import { answerIn, answerPlace, askedIn, type QuestionTable } from './question.store.ts'

export const serveListQuestions = (house: House) =>
  serve(listQuestions, ({ query }, call) =>
    call.read(async db => {
      const { actor } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      let listing = db
        .selectFrom('prescription_question')
        .selectAll()
        .orderBy('id', 'desc')
        .limit(query.limit + 1)
      // A lead reads what waits for them; what was answered is its prescriber's to read again.
      if (actor.role === 'lead') listing = listing.where('answered_at', 'is', null)
      else listing = listing.where('account_id', '=', actor.account)
      if (query.after) listing = listing.where('id', '<', query.after)
      const rows = await listing.execute()
      const shown = rows.slice(0, query.limit)
      const questions = []
      for (const row of shown) questions.push(await questionOf(db, house, row))
      for (const row of shown) call.trace({ patient: row.patient_id, object: row.id })
      if (shown.length === 0) call.trace({ object: actor.account })
      const last = shown.at(-1)
      return done({ questions, ...(rows.length > query.limit && last ? { next: last.id } : {}) })
    }),
  )

/** What was prescribed is read for whoever may read the question, to answer without looking elsewhere. */
const questionOf = (db: Read, house: House, row: QuestionTable): Promise<Question> =>
  within(db, 'dispensing', async () => {
    const key = await house.keys.of(db, row.patient_id)
    const about = await db
      .selectFrom('prescription')
      .selectAll()
      .where('id', '=', row.prescription_id)
      .executeTakeFirstOrThrow()
    const { number, destination, patient, lines } = await contentOf(db, house, about)
    const answer = answerIn(row, key)
    return {
      id: row.id,
      ...askedIn(row, key),
      askedAt: row.asked_at,
      dueAt: row.due_at,
      ...(answer ? { answer: { ...answer, by: '' } } : {}),
      number,
      destination,
      patient: calledName(patient),
      lines: lines.map(lineTold),
    }
  })

export const serveAnswerQuestion = (house: House) =>
  serve(answerQuestion, ({ params, body }, call) =>
    call.write(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const row = await db
        .selectFrom('prescription_question')
        .selectAll()
        .where('id', '=', params.questionId)
        .forUpdate()
        .executeTakeFirst()
      if (!row) return refused('not-found')
      const decision = decideAnswer({ answered: row.answered_at !== null })
      if (!decision.ok) return decision
      const key = await within(db, 'dispensing', () => house.keys.of(db, row.patient_id))
      await db
        .updateTable('prescription_question')
        .set({ answer_sealed: key.seal(answerPlace(row.id), body.text), answered_by: actor.account, answered_at: at })
        .where('id', '=', row.id)
        .execute()
      call.trace({ patient: row.patient_id, object: row.id })
      call.changed(questionsChanged, row.account_id)
      call.changed(lateQuestions, everyQuestion)
      return done({ id: row.id })
    }),
  )
