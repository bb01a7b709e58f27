// The check on camera, server side: sealed with the patient's key, the last one read by the desk and the compte rendu.
import { isAccount } from '#edge/actor.ts'
import type { Read } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import type { SubjectKey } from '#edge/keys.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import type { Instant } from '#kit/time.ts'
import { checkIdentity, type IdentityChecked, identityChecked } from '../identity-check.ts'
import { consultationChanged } from '../state.ts'
import { holdConsultation, isOver } from './consultation.store.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    identity_check: IdentityCheckTable
  }
}

interface IdentityCheckTable {
  id: string
  consultation_id: string
  patient_id: string
  account_id: string
  answers_sealed: Buffer
  at: Instant
}

const answersIn = (row: Id) => ({ column: 'identity_check.answers_sealed', row })

export const serveCheckIdentity = (house: House) =>
  serve(checkIdentity, ({ params, body }, call) =>
    call.write(async db => {
      if (!isAccount(call.actor)) return refused('not-signed-in')
      const row = await holdConsultation(db, params.consultationId)
      if (isOver(row)) return refused('consultation-over')
      if (row.begun_at === null) return refused('not-begun')
      const id = call.newId()
      const key = await house.keys.of(db, row.patient_id)
      await db
        .insertInto('identity_check')
        .values({
          id,
          consultation_id: row.id,
          patient_id: row.patient_id,
          account_id: call.actor.account,
          answers_sealed: key.seal(answersIn(id), JSON.stringify(body)),
          at: call.at,
        })
        .execute()
      call.trace({ patient: row.patient_id, object: row.id, detail: body.verdict })
      call.changed(consultationChanged, row.id)
      return done({ id })
    }),
  )

export const identityCheckOf = async (
  db: Read,
  consultation: Id,
  key: SubjectKey,
): Promise<IdentityChecked | undefined> => {
  const last = await db
    .selectFrom('identity_check')
    .selectAll()
    .where('consultation_id', '=', consultation)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return undefined
  return identityChecked.parse({ ...JSON.parse(key.open(answersIn(last.id), last.answers_sealed)), at: last.at })
}
