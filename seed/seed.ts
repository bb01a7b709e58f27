// Fills a new demonstration with the fictional cast, through the same functions the acts use; a second run changes nothing.
import { insertAccount, type NewAccount } from '#access/server/access.store.ts'
import { newSecret, sealSecret } from '#access/server/authenticator.ts'
import { type Write, within } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import { type Id, newId } from '#kit/id.ts'
import { insertPatient } from '#patients/server/patients.store.ts'
import { rowOf } from '#practitioners/server/practitioners.store.ts'
import { cast, type PatientPersona, patients, practitioners, structure } from './cast.ts'

/** Adds whoever of the cast is not there yet. Refuses anything but a demonstration. */
export const seedDemo = async (house: House): Promise<void> => {
  if (!house.demo) throw new Error('the fictional cast belongs to demonstrations')
  const at = house.time.now()
  const system = house.db.as({ system: 'seed' }, at)
  const there = await system.write(db =>
    within(db, 'sign-in', () => db.selectFrom('account').select('persona').where('persona', 'is not', null).execute()),
  )
  const known = new Set(there.map(row => row.persona))
  const missing = cast.filter(one => !known.has(one.persona))
  if (missing.length === 0) return
  const structureId = await system.write(db => ensureStructure(db, house))
  for (const one of missing) {
    const patient = patients.find(each => each.persona === one.persona)
    const practitioner = practitioners.find(each => each.persona === one.persona)
    const id = newId(at, house.random)
    // All or nothing of one persona: a start killed in the middle leaves nobody half made.
    await system.write(async db => {
      await within(db, 'sign-in', () =>
        insertAccount(db, house, at, accountOf(one, house, id, patient ? undefined : structureId), id),
      )
      if (practitioner)
        await db
          .insertInto('practitioner')
          .values(rowOf(id, structureId, practitioner.card, at))
          .execute()
      if (patient) await addPatients(db, house, id, patient)
    })
  }
}

const accountOf = (one: (typeof cast)[number], house: House, id: Id, structureId: Id | undefined): NewAccount => ({
  email: one.email,
  passwordHash: null,
  persona: one.persona,
  role: one.role,
  confirmed: true,
  ...(structureId ? { structure: structureId, totpSealed: sealSecret(house, id, newSecret()) } : {}),
})

const ensureStructure = async (db: Write, house: House): Promise<Id> => {
  const found = await db.selectFrom('structure').select('id').orderBy('created_at').executeTakeFirst()
  if (found) return found.id
  const at = house.time.now()
  const id = newId(at, house.random)
  await db
    .insertInto('structure')
    .values({ id, ...structure, created_at: at })
    .execute()
  return id
}

const addPatients = async (db: Write, house: House, account: Id, persona: PatientPersona): Promise<void> => {
  const at = house.time.now()
  await insertPatient(db, house, at, { account, kind: 'self', traits: persona.self })
  for (const child of persona.children) await insertPatient(db, house, at, { account, kind: 'parent', traits: child })
}
