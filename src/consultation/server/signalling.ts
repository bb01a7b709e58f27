// Signalling, server side: a capability seats a connection once, and its packets then cross without touching the database.
import { timingSafeEqual } from 'node:crypto'
import { hashToken } from '#access/server/access.store.ts'
import { accountsRelated } from '#access/server/relation.ts'
import { isAccount } from '#edge/actor.ts'
import { type House, serveMessage } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { tiesChanged } from '#patients/people.ts'
import { line, signal, sit } from '../signalling.ts'
import { consultationChanged } from '../state.ts'
import { admittedSeat, consultationOf, isOver } from './consultation.store.ts'
import type { Switchboard } from './switchboard.ts'

export const serveSit = (house: House, switchboard: Switchboard) =>
  serveMessage(sit, async (body, connection) => {
    const { actor } = connection
    if (!isAccount(actor)) return refused('not-seated')
    const found = await house.db.as(actor, house.time.now()).read(async db => {
      const seat = await admittedSeat(db, body.consultationId, actor)
      return seat && { seat, over: isOver(await consultationOf(db, body.consultationId)) }
    })
    if (!found || found.over || found.seat.id !== body.seatId) return refused('not-seated')
    const { side, epoch, capability_hash } = found.seat
    if (!capability_hash) return refused('not-seated')
    // Another page of this session has entered since: its capability took the place of this one.
    if (!timingSafeEqual(capability_hash, hashToken(body.capability))) return refused('replaced')
    return switchboard.sit(body.consultationId, side, epoch, connection) ? done(null) : refused('replaced')
  })

export const serveSignal = (switchboard: Switchboard) =>
  serveMessage(signal, async (body, connection) =>
    switchboard.relay(body.consultationId, connection, body.packet) ? done(null) : refused('not-seated'),
  )

export const serveLine = (switchboard: Switchboard) =>
  serveMessage(line, async (body, connection) =>
    switchboard.say(body.consultationId, connection, body.cut) ? done(null) : refused('not-seated'),
  )

/** Unseats everybody once a consultation is over; the answer stops watching. */
export const watchEndings = (house: House, switchboard: Switchboard): (() => void) =>
  house.bus.listen(consultationChanged.name, id => {
    if (!switchboard.has(id)) return
    house.db
      .as({ system: 'consultation' }, house.time.now())
      .read(db => consultationOf(db, id))
      .then(row => isOver(row) && switchboard.clear(id))
      .catch(error => house.log.error({ err: error }, 'an ending could not be looked at'))
  })

/** Unseats an account whose tie to the patient was withdrawn in the middle of a call; the answer stops watching. */
export const watchTies = (house: House, switchboard: Switchboard): (() => void) =>
  house.bus.listen(tiesChanged.name, account => {
    for (const consultation of switchboard.seatsOf(account))
      house.db
        .as({ system: 'consultation' }, house.time.now())
        .read(async db => {
          const { leading_id } = await consultationOf(db, consultation)
          const attending = await accountsRelated(db, consultation, 'attends', house.time.now())
          return leading_id === account || attending.includes(account)
        })
        .then(stays => stays || switchboard.unseat(consultation, account))
        .catch(error => house.log.error({ err: error }, 'a withdrawal could not be looked at'))
  })
