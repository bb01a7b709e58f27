// Entering, server side: seats, knocks and their answers, and what a call is set up with.
import { hashToken, newToken } from '#access/server/access.store.ts'
import { type AccountActor, isAccount } from '#edge/actor.ts'
import type { Write } from '#edge/database.ts'
import { type Call, type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import type { Instant } from '#kit/time.ts'
import { answerKnock, deviceOf, enter, type IceConfiguration, renewRelay } from '../enter.ts'
import { decideEntry, decideKnock, type Entry, type Side } from '../seat.ts'
import { consultationChanged } from '../state.ts'
import { admittedSeat, type ConsultationTable, holdConsultation, isOver, sideOf } from './consultation.store.ts'

export const serveEnter = (house: House) =>
  serve(enter, ({ params, body }, call) =>
    call.write(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const row = await holdConsultation(db, params.consultationId)
      const side = sideOf(row, actor.account)
      const seats = await db
        .selectFrom('seat')
        .select(['id', 'side', 'session_id as session', 'state', 'epoch'])
        .where('consultation_id', '=', row.id)
        .execute()
      const facts = { consultation: row.state, begunBy: row.begun_by, seats }
      const decision = decideEntry(facts, { side, session: actor.session })
      if (!decision.ok) return decision
      call.trace({ patient: row.patient_id, object: row.id, detail: decision.value.state })
      const seat = await takeSeat(db, call, actor, row, side, decision.value)
      if (decision.value.state !== 'admitted') return done({ state: decision.value.state, seat })
      const { epoch, capability } = await openSeat(db, row, seat)
      const ice = iceFor(house, { account: actor.account, side, relayOnly: body.relayOnly, at })
      return done({ state: 'admitted' as const, seat, side, epoch, capability, ice })
    }),
  )

const takeSeat = async (
  db: Write,
  call: Call,
  actor: AccountActor,
  row: ConsultationTable,
  side: Side,
  entry: Entry,
): Promise<Id> => {
  if (entry.seat !== 'new') return entry.seat
  const id = call.newId()
  await db
    .insertInto('seat')
    .values({
      id,
      consultation_id: row.id,
      side,
      account_id: actor.account,
      session_id: actor.session,
      state: entry.state,
      epoch: 0,
      capability_hash: null,
      device: deviceOf(call.userAgent),
      asked_at: call.at,
      answered_at: entry.state === 'admitted' ? call.at : null,
    })
    .execute()
  if (entry.state === 'knocking') call.changed(consultationChanged, row.id)
  return id
}

/** A new page load: the next epoch of the consultation, and a capability of which only the hash is kept. */
const openSeat = async (db: Write, row: ConsultationTable, seat: Id) => {
  const epoch = row.epoch + 1
  const capability = newToken()
  await db.updateTable('consultation').set({ epoch }).where('id', '=', row.id).execute()
  await db
    .updateTable('seat')
    .set({ epoch, capability_hash: hashToken(capability) })
    .where('id', '=', seat)
    .execute()
  return { epoch, capability }
}

const iceFor = (
  house: House,
  given: { readonly account: Id; readonly side: Side; readonly relayOnly: boolean; readonly at: Instant },
): IceConfiguration => {
  if (!house.relay) return { iceServers: [], iceTransportPolicy: 'all' }
  const { username, credential } = house.relay.credentials(given.account, given.at)
  const relayed = given.side === 'leader' || given.relayOnly
  return {
    iceServers: [{ urls: [...house.relay.urls], username, credential }],
    iceTransportPolicy: relayed ? 'relay' : 'all',
  }
}

export const serveRenewRelay = (house: House) =>
  serve(renewRelay, ({ params, query }, call) =>
    call.read(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const seat = await admittedSeat(db, params.consultationId, actor)
      if (!seat) return refused('not-seated')
      return done(iceFor(house, { account: actor.account, side: seat.side, relayOnly: query.relayOnly, at }))
    }),
  )

export const serveAnswerKnock = () =>
  serve(answerKnock, ({ params, body }, call) =>
    call.write(async db => {
      const row = await holdConsultation(db, params.consultationId)
      if (isOver(row)) return refused('consultation-over')
      const seat = await db
        .selectFrom('seat')
        .select(['id', 'state'])
        .where('id', '=', params.seatId)
        .where('consultation_id', '=', row.id)
        .executeTakeFirst()
      if (!seat) return refused('not-found')
      const decision = decideKnock(seat.state, body.answer)
      if (!decision.ok) return decision
      call.trace({ patient: row.patient_id, object: row.id, detail: body.answer })
      if (decision.value.changed) {
        await db
          .updateTable('seat')
          .set({ state: body.answer, answered_at: call.at })
          .where('id', '=', seat.id)
          .execute()
        call.changed(consultationChanged, row.id)
      }
      return done({})
    }),
  )
