// The patient's side, server side: what is to come, answers judged at once, results brought; each tells whoever must read.

import type { Read, Write } from '#edge/database.ts'
import { within } from '#edge/database.ts'
import { type Call, type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { dayIn } from '#kit/time.ts'
import { alertsChanged, everyAlert } from '#orientation/alert.ts'
import { unanswered } from '#orientation/questionnaire.ts'
import { raiseAlert } from '#orientation/server/alerts.ts'
import { zone } from '#patients/patient.ts'
import { startUpload } from '#record/server/attachment.store.ts'
import { delaysOn } from '../escalation.ts'
import { type Entry, followUpsChanged } from '../follow-up.ts'
import {
  addFile,
  answerFollowUp,
  bringResult,
  decideAddFile,
  decideAnswer,
  decideBring,
  listMine,
  mostFiles,
  readAsked,
  readMine,
} from '../mine.ts'
import { type Before, isWorse, type Judged, judge, questionsOf } from '../questions.ts'
import {
  accountIn,
  addEntry,
  beforeOf,
  entriesOf,
  type FollowUpTable,
  factsIn,
  holdFollowUp,
  mostEntries,
  summaryOf,
} from './follow-up.store.ts'
import { askAttention, type Telling } from './telling.ts'

export const serveListMine = (house: House) =>
  serve(listMine, ({ params, query }, call) => {
    call.trace({ patient: params.patientId })
    return call.read(async db => {
      let listing = db
        .selectFrom('follow_up')
        .selectAll()
        .where('patient_id', '=', params.patientId)
        .where(where => where.or([where('outcome', 'is', null), where('outcome', '<>', 'withdrawn')]))
        .orderBy('id', 'desc')
        .limit(query.limit + 1)
      if (query.after) listing = listing.where('id', '<', query.after)
      const rows = await listing.execute()
      const shown = rows.slice(0, query.limit)
      const followUps = []
      for (const row of shown) followUps.push(await summaryOf(db, house, row, call.at))
      const last = shown.at(-1)
      return done({ followUps, ...(rows.length > query.limit && last ? { next: last.id } : {}) })
    })
  })

export const serveReadMine = (house: House) =>
  serve(readMine, ({ params }, call) => {
    call.trace({ patient: params.patientId, object: params.followUpId })
    return call.read(async db => {
      const row = await mineOf(db, params)
      if (!row) return refused('not-found')
      const before = await beforeOf(db, house, row, call.at)
      const { deputySeconds, leadSeconds } = delaysOn(dayIn(call.at, zone))
      const unread = (of: 'ordinary' | 'urgent') => ({ deputySeconds: deputySeconds[of], leadSeconds: leadSeconds[of] })
      const answered = (await entriesOf(db, house, row, mostEntries)).find(one => one.came === 'answers')
      const files = await db
        .selectFrom('follow_up_file')
        .select(['attachment_id', 'entry_id'])
        .where('follow_up_id', '=', row.id)
        .execute()
      return done({
        ...(await summaryOf(db, house, row, call.at)),
        intakeId: row.intake_id,
        reason: { id: before.reason.id, version: before.reason.version },
        subject: before.subject,
        watch: before.reason.followUp.watch,
        unread: { ordinary: unread('ordinary'), urgent: unread('urgent') },
        last: answered
          ? { at: answered.at, worse: isWorse(answered), level: answered.level, flags: answered.flags }
          : null,
        files: files.map(one => ({ attachmentId: one.attachment_id, brought: one.entry_id !== null })),
      })
    })
  })

export const serveReadAsked = (house: House) =>
  serve(readAsked, ({ params }, call) => {
    call.trace({ patient: params.patientId, object: params.followUpId })
    return call.read(async db => {
      const row = await mineOf(db, params)
      return row ? done((await beforeOf(db, house, row, call.at)).reason) : refused('not-found')
    })
  })

interface Mine {
  readonly patientId: Id
  readonly followUpId: Id
}
const mineOf = (db: Read, { patientId, followUpId }: Mine) =>
  db
    .selectFrom('follow_up')
    .selectAll()
    .where('id', '=', followUpId)
    .where('patient_id', '=', patientId)
    .executeTakeFirst()

/** Held, and the patient's own: another's is not there. */
const holdMine = async (db: Write, { patientId, followUpId }: Mine): Promise<FollowUpTable | undefined> => {
  const row = await holdFollowUp(db, followUpId)
  return row?.patient_id === patientId && row.outcome !== 'withdrawn' ? row : undefined
}

export const serveAnswerFollowUp = (house: House) =>
  serve(answerFollowUp, ({ params, body }, call) =>
    call.write(async db => {
      const { at } = call
      const row = await holdMine(db, params)
      if (!row) return refused('not-found')
      const before = await beforeOf(db, house, row, at)
      const judged = judge(before, body.answers, body.worse)
      const missing = unanswered({ questions: [...questionsOf(before.reason)] }, before.subject, judged.answers).length
      const decision = decideAnswer(factsIn(row), { worse: body.worse, missing }, at)
      if (!decision.ok) return decision
      const { level, concern } = judged
      const content: Entry = {
        came: 'answers',
        worse: body.worse,
        answers: structuredClone(judged.answers) as never,
        level,
        flags: [...judged.flags],
      }
      await addEntry(db, house, row, { content, account: accountIn(call), at })
      if (concern === 'urgent') await tellLead(db, house, call, row, before, judged)
      // Getting worse before the window is no answer to its questions: they will be asked all the same.
      const telling = await askAttention(db, house, row, { concern, at, ...(body.worse ? {} : { came: true }) })
      call.trace({ patient: row.patient_id, object: row.id, detail: body.worse ? 'worse' : level })
      publish(call, row, telling)
      return done({ id: row.id })
    }),
  )

/** A red flag does not wait for the owner: whoever is on call sees it at once, with what was answered now. */
const tellLead = async (
  db: Write,
  house: House,
  call: Call,
  row: FollowUpTable,
  before: Before,
  { level, flags }: Judged,
): Promise<void> => {
  const intake = { id: row.intake_id, patientId: row.patient_id, reason: before.reason }
  await raiseAlert(db, house, call.at, { intake, cause: 'worse', evidence: { level, flags } })
  call.changed(alertsChanged, everyAlert)
}

/** Whoever answers for it reads their list again. */
const publish = (call: Call, row: FollowUpTable, { account, alert }: Telling): void => {
  for (const one of new Set([row.owner_id, row.deputy_id, account])) if (one) call.changed(followUpsChanged, one)
  if (alert) call.changed(alertsChanged, everyAlert)
}

export const serveAddFile = (house: House) =>
  serve(addFile, ({ params, body }, call) =>
    call.write(async db => {
      const { at } = call
      const row = await holdMine(db, params)
      if (!row) return refused('not-found')
      const decision = decideAddFile(factsIn(row))
      if (!decision.ok) return decision
      const given = { patient: row.patient_id, account: accountIn(call), intake: row.intake_id, cause: addFile.name }
      const started = await startUpload(db, house, { ...given, file: body, at }, mostFiles)
      if (!started.ok) return started
      await db
        .insertInto('follow_up_file')
        .values({
          attachment_id: started.value.id,
          follow_up_id: row.id,
          patient_id: row.patient_id,
          entry_id: null,
          added_at: at,
        })
        .execute()
      call.trace({ patient: row.patient_id, object: row.id })
      return started
    }),
  )

export const serveBringResult = (house: House) =>
  serve(bringResult, ({ params, body }, call) =>
    call.write(async db => {
      const { at } = call
      const row = await holdMine(db, params)
      if (!row) return refused('not-found')
      const ready = await readyFiles(db, row.id)
      const decision = decideBring(factsIn(row), ready.length, body.urgency)
      if (!decision.ok) return decision
      const content = { came: 'result', urgency: body.urgency, files: ready } as const
      const entry = await addEntry(db, house, row, { content, account: accountIn(call), at })
      await db.updateTable('follow_up_file').set({ entry_id: entry }).where('attachment_id', 'in', ready).execute()
      const telling = await askAttention(db, house, row, { concern: decision.value, at, came: true })
      call.trace({ patient: row.patient_id, object: row.id, detail: body.urgency })
      publish(call, row, telling)
      return done({ id: row.id })
    }),
  )

/** Those that arrived whole and were not brought yet. */
const readyFiles = async (db: Read, followUp: Id): Promise<Id[]> => {
  const rows = await within(db, 'follow-up', () =>
    db
      .selectFrom('follow_up_file')
      .innerJoin('attachment', 'attachment.id', 'follow_up_file.attachment_id')
      .select('attachment.id')
      .where('follow_up_id', '=', followUp)
      .where('entry_id', 'is', null)
      .where('attachment.state', '=', 'ready')
      .orderBy('attachment.id')
      .execute(),
  )
  return rows.map(row => row.id)
}
