// Reports of conduct, server side: kept sealed, read by the leads, decided once, contested once.
import { freeKeptOut } from '#agenda/server/free-kept-out.ts'
import { isAccount } from '#edge/actor.ts'
import { isDuplicate, type Read, type Write, within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import type { Instant } from '#kit/time.ts'
import { nameOf as patientName } from '#patients/patient.ts'
import { patientOf } from '#patients/server/patients.store.ts'
import { nameOf as professionalName } from '#practitioners/practitioner.ts'
import { practitionerOf } from '#practitioners/server/practitioners.store.ts'
import { adultMonths, decideAnswer, type PatientConduct, patientConduct } from '#waiting-room/conduct.ts'
import { appealPlace, takeMeasure } from '#waiting-room/server/conduct.ts'
import {
  answerAppeal,
  type Decision,
  decideAbuse,
  decideOn,
  decideReport,
  listReports,
  type ReportReason,
  readAbuse,
  reportAbuse,
  takeReport,
} from '../abuse.ts'
import type { Side } from '../seat.ts'
import { consultationOf, sideOf } from './consultation.store.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    abuse_report: AbuseReportTable
  }
}

interface AbuseReportTable {
  id: string
  consultation_id: string
  patient_id: string
  by_side: Side
  reporter_id: string
  about_id: string
  reason: ReportReason
  words_sealed: Buffer
  reported_at: Instant
  taken_by: string | null
  taken_at: Instant | null
  decision: Decision | null
  decided_at: Instant | null
}

const wordsPlace = (row: Id) => ({ column: 'abuse_report.words_sealed', row })

export const serveReportAbuse = (house: House) =>
  serve(reportAbuse, async ({ params, body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call
      .write(async db => {
        const row = await consultationOf(db, params.consultationId)
        const side = sideOf(row, actor.account)
        const before = await db
          .selectFrom('abuse_report')
          .select('id')
          .where('consultation_id', '=', row.id)
          .where('by_side', '=', side)
          .executeTakeFirst()
        const decision = decideReport(side, body.reason, before !== undefined)
        if (!decision.ok) return decision
        const id = call.newId()
        const key = await within(db, 'conduct', () => house.keys.of(db, row.patient_id))
        await db
          .insertInto('abuse_report')
          .values({
            id,
            consultation_id: row.id,
            patient_id: row.patient_id,
            by_side: side,
            reporter_id: actor.account,
            about_id: side === 'leader' ? row.attending_id : row.leading_id,
            reason: body.reason,
            words_sealed: key.seal(wordsPlace(id), body.words),
            reported_at: call.at,
            taken_by: null,
            taken_at: null,
            decision: null,
            decided_at: null,
          })
          .execute()
        // A professional's report is told to the patient with its decision, not while it is being read.
        call.trace({ ...(side === 'patient' ? { patient: row.patient_id } : {}), object: row.id, detail: body.reason })
        return done({ id })
      })
      .catch(error => {
        if (isDuplicate(error, 'abuse_report_consultation_id_by_side_key')) return refused('reported-already')
        throw error
      })
  })

export const serveListReports = () =>
  serve(listReports, async ({ query }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.read(async db => {
      let listing = db
        .selectFrom('abuse_report')
        .leftJoin('conduct_measure', 'conduct_measure.report_id', 'abuse_report.id')
        .select(['abuse_report.id', 'by_side', 'abuse_report.reason', 'reported_at', 'taken_by', 'decision'])
        .select(['appealed_at', 'answer'])
        .orderBy('abuse_report.id', 'desc')
        .limit(query.limit + 1)
      if (query.after) listing = listing.where('abuse_report.id', '<', query.after)
      const rows = await listing.execute()
      const shown = rows.slice(0, query.limit)
      const last = shown.at(-1)
      return done({
        items: shown.map(row => ({
          id: row.id,
          bySide: row.by_side,
          reason: row.reason,
          reportedAt: row.reported_at,
          taken: row.taken_by === null ? null : row.taken_by === actor.account ? ('mine' as const) : ('other' as const),
          decision: row.decision,
          appeal: row.answer ?? (row.appealed_at === null ? null : ('waits' as const)),
        })),
        ...(rows.length > query.limit && last ? { next: last.id } : {}),
      })
    })
  })

/** The row as its lead may change it, held until the transaction ends. */
const holdAbuse = (db: Write, report: Id) =>
  db.selectFrom('abuse_report').selectAll().where('id', '=', report).forUpdate().executeTakeFirst()

export const serveTakeReport = () =>
  serve(takeReport, async ({ params }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.write(async db => {
      const row = await holdAbuse(db, params.reportId)
      if (!row) return refused('not-found')
      if (row.taken_by !== null && row.taken_by !== actor.account) return refused('report-taken')
      const taken = { taken_by: actor.account, taken_at: row.taken_at ?? call.at }
      await db.updateTable('abuse_report').set(taken).where('id', '=', row.id).execute()
      call.trace({ object: row.id })
      return done({})
    })
  })

export const serveReadAbuse = (house: House) =>
  serve(readAbuse, async ({ params }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.read(async db => {
      const row = await db.selectFrom('abuse_report').selectAll().where('id', '=', params.reportId).executeTakeFirst()
      if (!row) return refused('not-found')
      const measure = await measureOf(db, row.id)
      const other = await otherLeads(db, actor.account)
      call.trace({ patient: row.patient_id, object: row.id })
      return within(db, 'conduct', async () => {
        const key = await house.keys.of(db, row.patient_id)
        const patient = await patientOf(db, row.patient_id)
        const professional = await practitionerOf(db, row.by_side === 'leader' ? row.reporter_id : row.about_id)
        return done({
          patient: patient ? patientName(patient) : '',
          professional: professional ? professionalName(professional.card) : '',
          words: key.open(wordsPlace(row.id), row.words_sealed),
          appeal: measure?.appeal_sealed ? key.open(appealPlace(measure.id), measure.appeal_sealed) : null,
          mayAnswer: measure !== undefined && (measure.decided_by !== actor.account || !other),
        })
      })
    })
  })

export const serveDecideAbuse = (house: House) =>
  serve(decideAbuse, async ({ params, body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.write(async db => {
      const row = await holdAbuse(db, params.reportId)
      if (!row) return refused('not-found')
      const facts = { bySide: row.by_side, mine: row.taken_by === actor.account, decided: row.decision !== null }
      const decision = decideOn(facts, body, call.at)
      if (!decision.ok) return decision
      const measure = decision.value
      if (measure && isPatientConduct(row.reason))
        await takeMeasure(db, house, call.newId(), call.at, {
          ...measure,
          account: row.about_id,
          patient: row.patient_id,
          reason: row.reason,
          report: row.id,
          decidedBy: actor.account,
        })
      if (measure?.until)
        await freeKeptOut(db, house, call, { account: row.about_id, until: measure.until, adultMonths })
      const decided = { decision: body.decision, decided_at: call.at }
      await db.updateTable('abuse_report').set(decided).where('id', '=', row.id).execute()
      call.trace({ patient: row.patient_id, object: row.id, detail: body.decision })
      return done({})
    })
  })

export const serveAnswerAppeal = () =>
  serve(answerAppeal, async ({ params, body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.write(async db => {
      const row = await holdAbuse(db, params.reportId)
      if (!row) return refused('not-found')
      const measure = await measureOf(db, row.id)
      const decision = decideAnswer({
        appealed: measure?.appealed_at != null,
        answer: measure?.answer ?? null,
        decidedBy: measure?.decided_by ?? actor.account,
        by: actor.account,
        otherLeads: await otherLeads(db, actor.account),
      })
      if (!decision.ok) return decision
      await db
        .updateTable('conduct_measure')
        .set({ answer: body.answer, answered_by: actor.account, answered_at: call.at })
        .where('report_id', '=', row.id)
        .execute()
      call.trace({ patient: row.patient_id, object: row.id, detail: body.answer })
      return done({})
    })
  })

const isPatientConduct = (reason: string): reason is PatientConduct => patientConduct.some(one => one === reason)

const measureOf = (db: Read, report: Id) =>
  db.selectFrom('conduct_measure').selectAll().where('report_id', '=', report).executeTakeFirst()

/** Whether a colleague holds the role of lead. */
const otherLeads = async (db: Read, account: Id): Promise<boolean> => {
  const other = await within(db, 'sign-in', () =>
    db
      .selectFrom('account_role')
      .select('account_id')
      .where('role', '=', 'lead')
      .where('account_id', '!=', account)
      .where('ended_at', 'is', null)
      .executeTakeFirst(),
  )
  return other !== undefined
}
