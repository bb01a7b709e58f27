// What orientation gives to the archive: every request as it was answered, the rules it was judged by, and the calls it raised.
import { z } from 'zod'
import type { Read } from '#edge/database.ts'
import { type Exporting, exportPart } from '#edge/exporting.ts'
import type { House } from '#edge/house.ts'
import { type Id, id } from '#kit/id.ts'
import { instant } from '#kit/time.ts'
import { dayTold } from '#patients/patient.ts'
import { alertCauses, alertOutcomes } from '../alert.ts'
import { words as alertWords } from '../alert.words.ts'
import { coverage } from '../coverage.ts'
import { exits } from '../exit.ts'
import { exportWords } from '../export.words.ts'
import { evaluationOf } from '../intake.ts'
import { place } from '../place.ts'
import { answers } from '../questionnaire.ts'
import { levels } from '../reason.ts'
import { synthesis } from '../synthesis.ts'
import { intakeOf } from './orientation.store.ts'
import { coverageOf } from './price.store.ts'

const request = z.strictObject({
  id,
  startedAt: instant,
  answeredAt: instant,
  /** With the version of the questions and rules it was judged by. */
  reason: z.strictObject({ id: z.string(), version: z.int(), title: z.string() }),
  answers,
  /** What the rules decided. */
  decision: z.strictObject({ level: z.enum(levels), severity: z.number(), flags: z.array(z.string()) }),
  /** The answers as the doctor read them. */
  summary: z.array(z.string()),
  exits: z.array(z.strictObject({ exit: z.enum(exits), flags: z.array(z.string()), at: instant })),
  place: place.nullable(),
  /** Médecin traitant and cover, as told for the price. */
  coverage,
  consentedAt: instant.nullable(),
  usedAt: instant.nullable(),
})

const requests = (house: House) =>
  exportPart({
    part: 'requests',
    title: exportWords.requests,
    tables: ['intake', 'intake_exit', 'intake_coverage'],
    schema: z.array(request),
    async read(db, one) {
      const value = []
      for (const row of await intakesOf(db, one)) value.push(await requestOf(db, house, row))
      return {
        value,
        told: value.map(each => `${dayTold(each.startedAt)} : ${each.reason.title}. ${each.summary.join(' ')}`),
      }
    },
  })

const intakesOf = (db: Read, one: Id) =>
  db.selectFrom('intake').select(['id', 'started_at']).where('patient_id', '=', one).orderBy('started_at').execute()

const requestOf = async (db: Read, house: House, row: { id: Id; started_at: z.output<typeof instant> }) => {
  const found = await intakeOf(db, house, row.id)
  if (!found) throw new Error(`the request ${row.id} is listed and not there`)
  const decision = evaluationOf(found)
  const { reason } = found
  return {
    id: row.id,
    startedAt: row.started_at,
    answeredAt: found.answeredAt,
    reason: { id: reason.id, version: reason.version, title: reason.title.fr },
    answers: answers.parse(found.answers),
    decision: { level: decision.level, severity: decision.severity, flags: [...decision.flags] },
    summary: [...synthesis(reason, found.subject, found.answers, decision, found.exits)],
    exits: found.exits.map(taken => ({ ...taken, flags: [...taken.flags] })),
    place: found.place ?? null,
    coverage: await coverageOf(db, house, row.id),
    consentedAt: found.consentedAt ?? null,
    usedAt: found.usedAt ?? null,
  }
}

const alerts = exportPart({
  part: 'calls',
  title: exportWords.calls,
  tables: ['lead_alert'],
  schema: z.array(
    z.strictObject({
      id,
      requestId: id,
      cause: z.enum(alertCauses),
      raisedAt: instant,
      takenAt: instant.nullable(),
      outcome: z.enum([...alertOutcomes, 'wait-over']).nullable(),
      endedAt: instant.nullable(),
    }),
  ),
  async read(db, one) {
    const rows = await db
      .selectFrom('lead_alert')
      .selectAll()
      .where('patient_id', '=', one)
      .orderBy('raised_at')
      .execute()
    const text = alertWords.fr
    return {
      value: rows.map(row => ({
        id: row.id,
        requestId: row.intake_id,
        cause: row.cause,
        raisedAt: row.raised_at,
        takenAt: row.taken_at,
        outcome: row.outcome,
        endedAt: row.ended_at,
      })),
      told: rows.map(row =>
        [`${dayTold(row.raised_at)} : ${text.causes[row.cause]}`, row.outcome && text.outcomes[row.outcome]]
          .filter(Boolean)
          .join('. '),
      ),
    }
  },
})

export const orientationExports = (house: House): readonly Exporting[] => [requests(house), alerts]
