// Handing over, server side: the question, the colleague's answer, and the patient's.
import { leftRole } from '#access/server/held-role.ts'
import { accountsRelated, endRelations, openRelation } from '#access/server/relation.ts'
import { isAccount } from '#edge/actor.ts'
import { type Write, within } from '#edge/database.ts'
import { type Call, type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { plusSeconds } from '#kit/time.ts'
import type { Declared } from '#orientation/price.ts'
import { dutyChanged, waitingRoomChanged } from '#waiting-room/place.ts'
import { openSummary } from '#waiting-room/server/waiting-room.store.ts'
import {
  answerHandover,
  askHandover,
  decideAnswer,
  decideAsk,
  decideMeeting,
  handoverSeconds,
  handoversChanged,
  meetLeader,
  myHandovers,
  readAsked,
  readHandover,
  withdrawHandover,
} from '../handover.ts'
import { consultationChanged } from '../state.ts'
import { colleaguesOf } from './colleagues.ts'
import { type ConsultationTable, consultationOf, holdConsultation, standingOf } from './consultation.store.ts'
import {
  doctorNamed,
  isBusy,
  isFree,
  isNewLeader,
  lastHandover,
  moveLead,
  stateAt,
  wordsIn,
  wordsOf,
} from './handover.store.ts'
import { settlePrice } from './price.ts'

export const serveAskHandover = (house: House) =>
  serve(askHandover, ({ params, body }, call) =>
    call.write(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const row = await holdConsultation(db, params.consultationId)
      const last = await lastHandover(db, row.id)
      if (last && last.state === 'asked' && last.expires_at <= at)
        await db.updateTable('handover').set({ state: 'lapsed', answered_at: at }).where('id', '=', last.id).execute()
      const decision = decideAsk(standingOf(row), last !== undefined && stateAt(last, at) === 'asked')
      if (!decision.ok) return decision
      const all = await colleaguesOf(db, row, at)
      if (body.to && !all.some(one => one.account === body.to)) return refused('not-a-colleague')
      const asked = all.filter(one => (body.to ? one.account === body.to : one.onDuty))
      if (asked.length === 0) return refused('nobody-on-duty')
      const id = call.newId()
      const until = plusSeconds(at, handoverSeconds)
      const key = await house.keys.of(db, row.patient_id)
      await db
        .insertInto('handover')
        .values({
          id,
          consultation_id: row.id,
          patient_id: row.patient_id,
          from_account: row.leading_id,
          to_account: body.to,
          state: 'asked',
          reason: body.reason,
          words_sealed: body.words === '' ? null : key.seal(wordsIn(id), body.words),
          asked_at: at,
          expires_at: until,
          answered_at: null,
          answered_by: null,
        })
        .execute()
      for (const { account } of asked) {
        await openRelation(db, house, at, { account, subject: id, kind: 'relays', cause: askHandover.name, until })
        call.changed(handoversChanged, account)
      }
      call.trace({ patient: row.patient_id, object: row.id, detail: body.reason })
      call.changed(consultationChanged, row.id)
      return done({ id })
    }),
  )

/** The question has its answer: those who were asked and did not give it see it no longer. */
const endAsked = async (db: Write, call: Call, handover: Id, but?: Id): Promise<void> => {
  for (const account of await accountsRelated(db, handover, 'relays', call.at)) {
    call.changed(handoversChanged, account)
    if (account !== but) await endRelations(db, { subject: handover, kind: 'relays', account, until: call.at })
  }
}

export const serveWithdrawHandover = () =>
  serve(withdrawHandover, ({ params }, call) =>
    call.write(async db => {
      const row = await holdConsultation(db, params.consultationId)
      const last = await lastHandover(db, row.id)
      if (!last || stateAt(last, call.at) !== 'asked') return refused('handover-gone')
      await db
        .updateTable('handover')
        .set({ state: 'withdrawn', answered_at: call.at })
        .where('id', '=', last.id)
        .execute()
      await endAsked(db, call, last.id)
      call.trace({ patient: row.patient_id, object: row.id })
      call.changed(consultationChanged, row.id)
      return done({ id: last.id })
    }),
  )

export const serveReadHandover = (house: House) =>
  serve(readHandover, ({ params }, call) =>
    call.read(async db => {
      const row = await consultationOf(db, params.consultationId)
      const last = await lastHandover(db, row.id)
      if (!last) return done({ handover: null })
      return done({
        handover: {
          id: last.id,
          state: stateAt(last, call.at),
          reason: last.reason,
          ...(last.to_account ? { to: await doctorNamed(db, last.to_account) } : {}),
          from: await doctorNamed(db, last.from_account),
          words: await wordsOf(db, house, last),
          askedAt: last.asked_at,
          expiresAt: last.expires_at,
        },
      })
    }),
  )

export const serveMyHandovers = () =>
  serve(myHandovers, (_input, call) =>
    call.read(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const rows = await db
        .selectFrom('handover')
        .select('id')
        .where('state', '=', 'asked')
        .where('expires_at', '>', at)
        .where('from_account', '<>', actor.account)
        .orderBy('asked_at')
        .limit(50)
        .execute()
      return done({ account: actor.account, handovers: rows.map(row => row.id) })
    }),
  )

export const serveReadAsked = (house: House) =>
  serve(readAsked, ({ params }, call) =>
    call.read(async db => {
      const row = await db.selectFrom('handover').selectAll().where('id', '=', params.handoverId).executeTakeFirst()
      if (!row || stateAt(row, call.at) !== 'asked') return refused('handover-gone')
      // The colleague has no relation with the patient yet: the room reads what an offer would show.
      const consultation = await within(db, 'consultation', () => consultationOf(db, row.consultation_id))
      const ticket = await within(db, 'matcher', () =>
        db.selectFrom('ticket').selectAll().where('id', '=', consultation.ticket_id).executeTakeFirstOrThrow(),
      )
      call.trace({ patient: row.patient_id, object: row.id })
      return done({
        id: row.id,
        from: await doctorNamed(db, row.from_account),
        reason: row.reason,
        words: await within(db, 'consultation', () => wordsOf(db, house, row)),
        summary: await openSummary(db, house, ticket),
        begunAt: consultation.begun_at ?? consultation.announced_at,
        expiresAt: row.expires_at,
      })
    }),
  )

export const serveAnswerHandover = (house: House, declared: Declared) =>
  serve(answerHandover, ({ params, body }, call) =>
    call.write(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const seen = await db.selectFrom('handover').selectAll().where('id', '=', params.handoverId).executeTakeFirst()
      if (!seen) return refused('handover-gone')
      // Held before the question is read again: two colleagues who answer in the same instant are answered in turn.
      const row = await within(db, 'consultation', () => holdConsultation(db, seen.consultation_id))
      const asked = (await lastHandover(db, row.id)) ?? seen
      // Their role may have ended since the question reached them.
      const left = (await leftRole(db, [actor.account], 'practitioner')).has(actor.account)
      const decision = decideAnswer(
        {
          state: asked.id === seen.id && !left ? asked.state : 'withdrawn',
          expiresAt: seen.expires_at,
          standing: standingOf(row),
          busy: await isBusy(db, actor.account),
        },
        body.answer,
        at,
      )
      if (!decision.ok) return decision
      call.trace({ patient: row.patient_id, object: row.id, detail: body.answer })
      // Asked of any: one who declines leaves the question to the others.
      const others = (await accountsRelated(db, seen.id, 'relays', at)).filter(one => one !== actor.account)
      const last = body.answer === 'accepted' || others.length === 0
      if (last)
        await db
          .updateTable('handover')
          .set({ state: body.answer, answered_at: at, answered_by: actor.account })
          .where('id', '=', seen.id)
          .execute()
      if (body.answer === 'accepted') await endAsked(db, call, seen.id, actor.account)
      else call.changed(handoversChanged, actor.account)
      if (body.answer === 'declined' && !last)
        await endRelations(db, { subject: seen.id, kind: 'relays', account: actor.account, until: at })
      if (body.answer === 'accepted') {
        await moveLead(db, house, row, { to: actor.account, at, cause: answerHandover.name })
        // Theirs may be another sector or specialty: told before the patient says whether they go on (CSP L.1111-3).
        const { id: consultation, intake_id: intake } = row
        await settlePrice(db, house, { consultation, intake, account: actor.account, at }, declared)
        tellMove(call, row, actor.account)
      }
      call.changed(consultationChanged, row.id)
      return done({ id: row.id })
    }),
  )

const tellMove = (call: Call, row: ConsultationTable, to: Id) => {
  call.changed(dutyChanged, row.leading_id)
  call.changed(dutyChanged, to)
  call.changed(waitingRoomChanged, row.structure_id)
  call.changed(handoversChanged, row.leading_id)
  call.changed(handoversChanged, to)
}

export const serveMeetLeader = (house: House) =>
  serve(meetLeader, ({ params, body }, call) =>
    call.write(async db => {
      const { at } = call
      const row = await holdConsultation(db, params.consultationId)
      const last = await lastHandover(db, row.id)
      const changed = isNewLeader(row)
      const former = last?.state === 'accepted' ? last.from_account : undefined
      const decision = decideMeeting(
        {
          standing: standingOf(row),
          changed,
          formerBusy: former === undefined || !(await isFree(db, former)),
        },
        body.answer,
      )
      if (!decision.ok) return decision
      call.trace({ patient: row.patient_id, object: row.id, detail: body.answer })
      if (body.answer === 'go-on')
        await db.updateTable('consultation').set({ agreed_with: row.leading_id }).where('id', '=', row.id).execute()
      else if (former && last) {
        await within(db, 'consultation', () =>
          db
            .updateTable('handover')
            .set({ state: 'refused-by-patient', answered_at: at })
            .where('id', '=', last.id)
            .execute(),
        )
        await moveLead(db, house, row, { to: former, at, cause: meetLeader.name, refused: true })
        tellMove(call, row, former)
      }
      call.changed(consultationChanged, row.id)
      return done({ id: row.id })
    }),
  )
