// Rights, server side: asked by whoever stands for the patient, answered by the administrator, who sees a name and the request.
import { contactsOf } from '#access/server/phone.store.ts'
import { isAccount } from '#edge/actor.ts'
import { type Read, within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import type { Job } from '#edge/jobs.ts'
import type { SubjectKey } from '#edge/keys.ts'
import type { Listener } from '#edge/outbox.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import type { Instant } from '#kit/time.ts'
import { nameOf } from '../patient.ts'
import {
  answerRight,
  askRight,
  decideExtend,
  dueAt,
  type Extension,
  extendRight,
  listRights,
  mostOpen,
  myRights,
  type RightKind,
  type RightOutcome,
  type ShownRequest,
} from '../rights-request.ts'
import { words } from '../rights-request.words.ts'
import { patientOf } from './patients.store.ts'
import { deciders, holdPatient } from './people.store.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    rights_request: RightsRequestTable
  }
}

export interface RightsRequestTable {
  id: string
  patient_id: string
  account_id: string
  kind: RightKind
  words_sealed: Buffer
  asked_at: Instant
  due_at: Instant
  extended_at: Instant | null
  extension: Extension | null
  outcome: RightOutcome | null
  answer_sealed: Buffer | null
  answered_by: string | null
  answered_at: Instant | null
}

const wordsPlace = (row: Id) => ({ column: 'rights_request.words_sealed', row })
const answerPlace = (row: Id) => ({ column: 'rights_request.answer_sealed', row })
const answered = 'patients/right-answered'
/** What an administrator reads at once: those to answer, then the latest answered. */
const mostListed = 100

export const shownRequest = (row: RightsRequestTable, key: SubjectKey): ShownRequest => ({
  id: row.id,
  kind: row.kind,
  words: key.open(wordsPlace(row.id), row.words_sealed),
  askedAt: row.asked_at,
  dueAt: row.due_at,
  extension: row.extension,
  outcome: row.outcome,
  answer: row.answer_sealed && key.open(answerPlace(row.id), row.answer_sealed),
  answeredAt: row.answered_at,
})

export const serveAskRight = (house: House) =>
  serve(askRight, ({ params, body }, call) =>
    call.write(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const patient = params.patientId
      await holdPatient(db, patient)
      const { count } = await db
        .selectFrom('rights_request')
        .select(select => select.fn.countAll<number>().as('count'))
        .where('patient_id', '=', patient)
        .where('outcome', 'is', null)
        .executeTakeFirstOrThrow()
      if (Number(count) >= mostOpen) return refused('too-many-open')
      const id = call.newId()
      const key = await house.keys.of(db, patient)
      await db
        .insertInto('rights_request')
        .values({
          id,
          patient_id: patient,
          account_id: actor.account,
          kind: body.kind,
          words_sealed: key.seal(wordsPlace(id), body.words),
          asked_at: at,
          due_at: dueAt(body.kind, at),
          extended_at: null,
          extension: null,
          outcome: null,
          answer_sealed: null,
          answered_by: null,
          answered_at: null,
        })
        .execute()
      call.trace({ patient, object: id, detail: body.kind })
      return done({ id })
    }),
  )

export const serveMyRights = (house: House) =>
  serve(myRights, ({ params, query }, call) =>
    call.read(async db => {
      let listing = db
        .selectFrom('rights_request')
        .selectAll()
        .where('patient_id', '=', params.patientId)
        .orderBy('id', 'desc')
        .limit(query.limit + 1)
      if (query.after) listing = listing.where('id', '<', query.after)
      const rows = await listing.execute()
      const shown = rows.slice(0, query.limit)
      const key = await house.keys.of(db, params.patientId)
      const last = shown.at(-1)
      return done({
        items: shown.map(row => shownRequest(row, key)),
        ...(rows.length > query.limit && last ? { next: last.id } : {}),
      })
    }),
  )

export const serveListRights = (house: House) =>
  serve(listRights, (_input, call) =>
    call.read(async db => {
      const rows = await db
        .selectFrom('rights_request')
        .selectAll()
        .orderBy('answered_at', order => order.desc().nullsFirst())
        .orderBy('due_at')
        .limit(mostListed)
        .execute()
      const items = []
      for (const row of rows)
        items.push({ ...shownRequest(row, await keyOf(db, house, row)), name: await asker(db, row) })
      return done({ items })
    }),
  )

const keyOf = (db: Read, house: House, row: RightsRequestTable) =>
  within(db, 'rights', () => house.keys.of(db, row.patient_id))
const asker = (db: Read, row: RightsRequestTable) =>
  within(db, 'rights', async () => {
    const found = await patientOf(db, row.patient_id)
    return found ? nameOf(found) : ''
  })

export const serveAnswerRight = (house: House) =>
  serve(answerRight, ({ params, body }, call) =>
    call.write(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const row = await held(db, params.requestId)
      if (!row) return refused('not-found')
      if (row.outcome) return refused('already-answered')
      const key = await keyOf(db, house, row)
      await db
        .updateTable('rights_request')
        .set({
          outcome: body.outcome,
          answer_sealed: key.seal(answerPlace(row.id), body.words),
          answered_by: actor.account,
          answered_at: at,
        })
        .where('id', '=', row.id)
        .execute()
      call.trace({ patient: row.patient_id, object: row.id, detail: body.outcome })
      await call.tell(db, { name: answered, body: { patient: row.patient_id, request: row.id } })
      return done({})
    }),
  )

const held = (db: Parameters<typeof holdPatient>[0], request: Id) =>
  db.selectFrom('rights_request').selectAll().where('id', '=', request).forUpdate().executeTakeFirst()

export const serveExtendRight = () =>
  serve(extendRight, ({ params, body }, call) =>
    call.write(async db => {
      const row = await held(db, params.requestId)
      if (!row) return refused('not-found')
      const facts = { kind: row.kind, askedAt: row.asked_at, dueAt: row.due_at }
      const decision = decideExtend(
        { ...facts, extended: row.extension !== null, answered: row.outcome !== null },
        call.at,
      )
      if (!decision.ok) return decision
      await db
        .updateTable('rights_request')
        .set({ extension: body.extension, extended_at: call.at, due_at: decision.value })
        .where('id', '=', row.id)
        .execute()
      call.trace({ patient: row.patient_id, object: row.id, detail: body.extension })
      await call.tell(db, { name: answered, body: { patient: row.patient_id, request: `${row.id} ${body.extension}` } })
      return done({})
    }),
  )

const jobName = 'patients/mail-right'

export const queueRight = (house: House): Listener => ({
  name: 'patients/queue-right',
  fact: answered,
  hear: (_db, { patient = '', request = '' }) => house.jobs.send(jobName, { patient }, { once: request }),
})

export const mailRight = (house: House): Job => ({
  name: jobName,
  async run({ patient = '' }) {
    const at = house.time.now()
    const told = await house.db.as({ system: 'people' }, at).read(async db => {
      const accounts = await deciders(db, patient, at)
      return accounts.length === 0 ? [] : within(db, 'sign-in', () => contactsOf(db, accounts))
    })
    for (const { email, number, language } of told) {
      const { subject, text, byText } = words[language].letter
      if (email) await house.mail.send({ to: email, subject, text: text(house.settings.url) })
      else if (number) await house.telephone?.text({ to: number, text: byText(house.settings.url) })
    }
  },
})
