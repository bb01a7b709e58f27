// Fills a new demonstration with the fictional cast, through the same functions the acts use; a second run changes nothing.
import { insertAccount, type NewAccount } from '#access/server/access.store.ts'
import { newSecret, sealSecret } from '#access/server/authenticator.ts'
import { type Write, within } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import { type Id, newId } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import { insertPatient, openTie, patientsOf } from '#patients/server/patients.store.ts'
import { rowOf } from '#practitioners/server/practitioners.store.ts'
import { cast, type PatientPersona, patients, practitioners, structure } from './cast.ts'

/** Adds whoever of the cast is not there yet. Refuses anything but a demonstration. */
export const seedDemo = async (house: House): Promise<void> => {
  if (!house.demo) throw new Error('the fictional cast belongs to demonstrations')
  const at = house.time.now()
  const system = house.db.as({ system: 'seed' }, at)
  const there = await system.write(db =>
    within(db, 'sign-in', () =>
      db.selectFrom('account').select(['id', 'persona']).where('persona', 'is not', null).execute(),
    ),
  )
  const known = new Map(there.map(row => [row.persona, row.id]))
  const structureId = await system.write(db => ensureStructure(db, house, at))
  for (const one of cast) {
    const isNew = !known.has(one.persona)
    const id = known.get(one.persona) ?? newId(at, house.random)
    known.set(one.persona, id)
    if (isNew) await system.write(db => addAccount(db, house, at, id, one, structureId))
    const patient = patients.find(each => each.persona === one.persona)
    // As the account itself: the row rules let nobody else make a patient of theirs.
    if (patient)
      await house.db
        .as({ account: id, session: id, role: 'patient', steppedUp: false }, at)
        .write(db => addPatients(db, house, at, id, patient, known.get(patient.childOf ?? '')))
  }
}

const addAccount = async (
  db: Write,
  house: House,
  at: Instant,
  id: Id,
  one: (typeof cast)[number],
  structureId: Id,
): Promise<void> => {
  const professional = one.role !== 'patient'
  const account: NewAccount = {
    email: one.email,
    passwordHash: null,
    persona: one.persona,
    role: one.role,
    confirmed: true,
    ...(professional ? { structure: structureId, totpSealed: sealSecret(house, id, newSecret()) } : {}),
  }
  await within(db, 'sign-in', () => insertAccount(db, house, at, account, id))
  const practitioner = practitioners.find(each => each.persona === one.persona)
  if (!practitioner) return
  await db
    .insertInto('practitioner')
    .values(rowOf(id, structureId, practitioner.card, at))
    .execute()
  await db.insertInto('practitioner_terms').values({ account_id: id, sector: '1', said_at: at }).execute()
  await db
    .insertInto('prescriber_reach')
    .values({ account_id: id, phone: practitioner.phone, email: one.email, saved_at: at })
    .execute()
}

const ensureStructure = async (db: Write, house: House, at: Instant): Promise<Id> => {
  const found = await db.selectFrom('structure').select('id').orderBy('created_at').executeTakeFirst()
  if (found) return found.id
  const id = newId(at, house.random)
  await db
    .insertInto('structure')
    .values({ id, ...structure, created_at: at })
    .execute()
  return id
}

const addPatients = async (
  db: Write,
  house: House,
  at: Instant,
  account: Id,
  { self, children }: PatientPersona,
  parent: Id | undefined,
): Promise<void> => {
  if ((await patientsOf(db, account, at)).length > 0) return
  const known = parent ? await within(db, 'people', () => patientsOf(db, parent, at)) : []
  const mine = known.find(each => each.givenNames === self.givenNames && each.birthDate === self.birthDate)
  if (mine) return openTie(db, house, at, { account, patient: mine, kinship: 'self', cause: 'seed' })
  const add = (traits: PatientPersona['self'], kinship: 'self' | 'parent') =>
    insertPatient(db, house, at, { id: newId(at, house.random), traits, account, kinship, cause: 'seed' })
  await add(self, 'self')
  for (const child of children) await add(child, 'parent')
}
