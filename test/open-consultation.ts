// A consultation that has begun, put in place through the rooms' own stores: for tests that start after the acceptance.
import { openRelation } from '#access/server/relation.ts'
import { me } from '#access/me.ts'
import { type Id, newId } from '#kit/id.ts'
import { dayIn, type Instant, plusSeconds } from '#kit/time.ts'
import { listPatients } from '#patients/list.ts'
import { walkInStructure } from '#practitioners/server/practitioners.store.ts'
import { sealSummary } from '#waiting-room/server/waiting-room.store.ts'
import type { Person, TestHouse } from './house.ts'

export interface Begun {
  readonly consultation: Id
  readonly ticket: Id
  readonly patient: Id
  readonly leading: Id
  readonly attending: Id
}

const accountOf = async (person: Person): Promise<{ account: Id; session: Id }> => {
  const answer = await person.call(me)
  if (!answer.ok || !answer.value.session) throw new Error('nobody is signed in')
  return { account: answer.value.session.account, session: answer.value.session.id }
}

/** `doctor` leads, `person` attends for themself; begun five minutes ago. */
export const openConsultation = async (
  { house, time }: TestHouse,
  doctor: Person,
  person: Person,
  state: 'announced' | 'open' = 'open',
): Promise<Begun> => {
  const at = time.now()
  const begunAt: Instant = plusSeconds(at, -300)
  const leading = (await accountOf(doctor)).account
  const { account: attending, session } = await accountOf(person)
  const listed = await person.call(listPatients)
  const patient = listed.ok ? listed.value.patients[0]?.id : undefined
  if (!patient) throw new Error('the account has no patient')
  const [consultation, ticket] = [newId(at, house.random), newId(at, house.random)]
  const cause = 'test'
  await house.db.as({ system: 'matcher' }, begunAt).write(async db => {
    const structure = await walkInStructure(db)
    if (!structure) throw new Error('no structure')
    const open = (account: Id, subject: Id, kind: 'holds' | 'leads' | 'attends' | 'treats') =>
      openRelation(db, house, begunAt, { account, subject, kind, cause })
    await open(attending, ticket, 'holds')
    await open(attending, consultation, 'attends')
    await open(leading, consultation, 'leads')
    await open(leading, patient, 'treats')
    const summary = {
      reason: 'Toux et fièvre de l’adulte',
      age: '34 ans',
      sex: 'F',
      lines: ['Femme, 34 ans. Toux et fièvre.', 'Histoire : fièvre à 38,6 °C depuis 3 j'],
      warnings: [],
    } as const
    await db
      .insertInto('ticket')
      .values({
        id: ticket,
        intake_id: newId(at, house.random),
        patient_id: patient,
        account_id: attending,
        structure_id: structure,
        severity: 3,
        state: 'accepted',
        summary_sealed: await sealSummary(db, house, ticket, patient, { ...summary, lines: [...summary.lines], warnings: [] }),
        joined_at: begunAt,
        last_seen_at: begunAt,
        accepted_at: begunAt,
        ended_at: null,
      })
      .execute()
    await db
      .insertInto('duty')
      .values({
        account_id: leading,
        structure_id: structure,
        status: 'available',
        break_until: null,
        busy_with: ticket,
        free_since: begunAt,
        last_seen_at: at,
        unanswered: 0,
      })
      .onConflict(conflict => conflict.column('account_id').doUpdateSet({ busy_with: ticket }))
      .execute()
    return structure
  })
  await house.db.as({ system: 'consultation' }, begunAt).write(async db => {
    const structure = await walkInStructure(db)
    await db
      .insertInto('consultation')
      .values({
        id: consultation,
        ticket_id: ticket,
        intake_id: newId(at, house.random),
        patient_id: patient,
        attending_id: attending,
        leading_id: leading,
        structure_id: structure ?? '',
        state,
        outcome: null,
        epoch: 0,
        begun_by: state === 'open' ? session : null,
        announced_at: begunAt,
        begun_at: state === 'open' ? begunAt : null,
        ended_at: null,
      })
      .execute()
    await house.keys.create(db, consultation, begunAt, dayIn(begunAt, 'UTC'))
  })
  return { consultation, ticket, patient, leading, attending }
}
