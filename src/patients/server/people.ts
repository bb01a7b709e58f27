// Who is around a patient, server side: told by name, withdrawn at once, and nobody evicts an equal.
import { endTie } from '#access/server/relation.ts'
import { isAccount } from '#edge/actor.ts'
import { type Read, type Write, within } from '#edge/database.ts'
import { type Call, type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { dayIn, type Instant } from '#kit/time.ts'
import { isMinor, nameOf, zone } from '../patient.ts'
import {
  cancelInvitation,
  decideLeave,
  decideWithdraw,
  leavePerson,
  people,
  tiesChanged,
  withdrawPerson,
} from '../people.ts'
import { patientOf, patientsOf } from './patients.store.ts'
import { deciders, holdPatient, openInvitations, type Tie, tieChanged, tieOf, tiesOf } from './people.store.ts'

export const servePeople = () =>
  serve(people, ({ params }, call) =>
    call.read(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      call.trace({ patient: params.patientId })
      const patient = await patientOf(db, params.patientId)
      const mine = await tieOf(db, actor.account, params.patientId, at)
      if (!patient || !mine) return refused('not-found')
      const around = []
      for (const tie of await tiesOf(db, patient.id, at))
        around.push({
          id: tie.id,
          kinship: tie.kinship,
          name: await nameOfAccount(db, tie.account, at),
          mine: tie.account === actor.account,
          since: tie.since,
        })
      const waiting = await openInvitations(db, patient.id, at)
      return done({
        mine: mine.kinship,
        minor: isMinor(patient.birthDate, dayIn(at, zone)),
        people: around,
        invitations: waiting.map(({ id, kind, email, expires_at }) => ({ id, as: kind, email, expiresAt: expires_at })),
      })
    }),
  )

/** The name of whoever holds an account: that of their own record, or nothing when they have none yet. */
const nameOfAccount = (db: Read, account: Id, at: Instant): Promise<string | null> =>
  within(db, 'people', async () => {
    const self = (await patientsOf(db, account, at)).find(each => each.kinship === 'self')
    return self ? nameOf(self) : null
  })

export const serveCancelInvitation = () =>
  serve(cancelInvitation, ({ params }, call) =>
    call.write(async db => {
      const ended = await db
        .updateTable('person_invite')
        .set({ ended_at: call.at })
        .where('id', '=', params.invitationId)
        .where('patient_id', '=', params.patientId)
        .where('ended_at', 'is', null)
        .returning('id')
        .executeTakeFirst()
      if (!ended) return refused('invitation-gone')
      call.trace({ patient: params.patientId, object: params.invitationId })
      return done({})
    }),
  )

export const serveWithdrawPerson = (house: House) =>
  serve(withdrawPerson, ({ params }, call) =>
    call.write(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      await holdPatient(db, params.patientId)
      const mine = await tieOf(db, actor.account, params.patientId, at)
      const theirs = (await tiesOf(db, params.patientId, at)).find(tie => tie.id === params.tieId)
      if (!mine || !theirs) return refused('not-found')
      const decision = decideWithdraw(mine.kinship, theirs.kinship)
      if (!decision.ok) return decision
      await end(db, house, call, params.patientId, theirs)
      call.trace({ patient: params.patientId, object: theirs.account, detail: theirs.kinship })
      return done({})
    }),
  )

export const serveLeavePerson = (house: House) =>
  serve(leavePerson, ({ params }, call) =>
    call.write(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      await holdPatient(db, params.patientId)
      const mine = await tieOf(db, actor.account, params.patientId, at)
      if (!mine) return refused('not-found')
      const others = (await deciders(db, params.patientId, at)).filter(account => account !== actor.account)
      const decision = decideLeave(mine.kinship, others.length)
      if (!decision.ok) return decision
      await end(db, house, call, params.patientId, mine)
      call.trace({ patient: params.patientId, object: actor.account, detail: mine.kinship })
      return done({})
    }),
  )

/** Ends a tie and everything held through it; the pages of that account look again at once. */
export const end = async (db: Write, house: House, call: Call, patient: Id, tie: Tie): Promise<void> => {
  await endTie(db, house, call.at, { account: tie.account, patient, kind: tie.kinship })
  await call.tell(db, tieChanged(patient, tie.account, 'ended'))
  for (const account of [tie.account, ...(await deciders(db, patient, call.at))]) call.changed(tiesChanged, account)
}
