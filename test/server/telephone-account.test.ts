// The account comes later: completed or taken over, all that was done stays; asked twice, or with the database cut away, it is done once.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { completeAccount, confirmCompletion } from '#access/complete-account.ts'
import { createAccount } from '#access/create-account.ts'
import { me, signOut } from '#access/me.ts'
import { mergeAccounts, offerHandover } from '#access/merge-accounts.ts'
import { prove, signIn } from '#access/sign-in.ts'
import { accept } from '#consultation/accept.ts'
import { begin } from '#consultation/begin.ts'
import { mine } from '#consultation/state.ts'
import { createSelf } from '#patients/create-self.ts'
import { invitePerson } from '#patients/invite-person.ts'
import { listPatients } from '#patients/list.ts'
import { trail } from '#practitioners/trail.ts'
import { listDocuments } from '#record/document.ts'
import { myTicket } from '#waiting-room/place.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { accountOf, beginConsultation, goOnDuty, granted, offerTo, takePlace } from '../path.ts'
import { codeIn, comeByPhone, complete, lastMailTo, openOwnRecord, password, someNumber, wrong } from '../telephone.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

let numbered = 0
const someAddress = () => `telephone-${++numbered}@example.org`
const byPhone = async () => {
  const { person } = await comeByPhone(house, someNumber())
  return { person, patient: await openOwnRecord(person) }
}
const signedIn = async (email: string): Promise<Person> => {
  const person = house.visitor()
  const { id } = granted(signIn, await person.call(signIn, { body: { email, password } }))
  const code = codeIn(await lastMailTo(house, email))
  granted(prove, await person.call(prove, { params: { attemptId: id }, body: { code } }))
  return person
}
const withAddress = async (email = someAddress()): Promise<Person> => {
  const person = house.visitor()
  const { id } = granted(createAccount, await person.call(createAccount, { body: { email, password, language: 'fr' } }))
  const code = codeIn(await lastMailTo(house, email))
  granted(prove, await person.call(prove, { params: { attemptId: id }, body: { code } }))
  return person
}
const patientsOf = async (person: Person) => granted(listPatients, await person.call(listPatients)).patients
const handoverOf = async (person: Person) => granted(offerHandover, await person.call(offerHandover)).token
const merge = (person: Person, token: string) => person.call(mergeAccounts, { body: { token } })

describe('an account opened by telephone', () => {
  test('is completed with an address and a password, and keeps its record and its place', async () => {
    const { person, patient } = await byPhone()
    const { ticket } = await takePlace(person)
    const [email, before] = [someAddress(), person.cookie()]
    await complete(house, person, email)
    expect(granted(me, await person.call(me)).session).toMatchObject({ byTelephone: false })
    expect(person.cookie()).not.toBe(before)
    expect(granted(myTicket, await person.call(myTicket)).ticket).toBe(ticket)
    const again = await signedIn(email)
    expect((await patientsOf(again)).map(each => each.id)).toEqual([patient])
    expect(await again.call(completeAccount, { body: { email: someAddress(), password } })).toMatchObject({
      refused: 'already-complete',
    })
  })

  test('is not completed by a wrong code, a code of someone else, five tries, or a code used twice', async () => {
    const { person } = await byPhone()
    const email = someAddress()
    const { id } = granted(completeAccount, await person.call(completeAccount, { body: { email, password } }))
    const code = codeIn(await lastMailTo(house, email))
    const confirm = (who: Person, given: string) =>
      who.call(confirmCompletion, { params: { completionId: id }, body: { code: given } })
    const { person: other } = await byPhone()
    expect(await confirm(other, code)).toMatchObject({ refused: 'code-expired' })
    for (let tries = 0; tries < 5; tries++)
      expect(await confirm(person, wrong(code))).toMatchObject({ refused: 'wrong-code' })
    expect(await confirm(person, code)).toMatchObject({ refused: 'code-expired' })
    expect(granted(me, await person.call(me)).session).toMatchObject({ byTelephone: true })
  })

  test('does not learn whether an address has an account, and never takes it', async () => {
    const taken = someAddress()
    await withAddress(taken)
    const { person } = await byPhone()
    const { id } = granted(completeAccount, await person.call(completeAccount, { body: { email: taken, password } }))
    expect(await lastMailTo(house, taken)).toContain('Vous en avez déjà un')
    expect(
      await person.call(confirmCompletion, { params: { completionId: id }, body: { code: '123456' } }),
    ).toMatchObject({
      refused: 'wrong-code',
    })
  })

  test('takes an address that someone typed elsewhere and never proved', async () => {
    const email = someAddress()
    granted(createAccount, await house.visitor().call(createAccount, { body: { email, password, language: 'fr' } }))
    const { person, patient } = await byPhone()
    await complete(house, person, email)
    expect((await patientsOf(await signedIn(email))).map(each => each.id)).toEqual([patient])
  })
})

describe('an older account takes over what was done by telephone', () => {
  test('each record stays its own, the place in the waiting room comes along, and the telephone opens nothing more', async () => {
    const number = someNumber()
    const { person } = await comeByPhone(house, number)
    const patient = await openOwnRecord(person)
    // Those who wait since earlier tests, and are gone, give their places back first.
    house.time.advance(3600)
    const { ticket } = await takePlace(person)
    const token = await handoverOf(person)
    const email = someAddress()
    const older = await withAddress(email)
    const own = await openOwnRecord(older)
    expect(await merge(older, token)).toMatchObject({ ok: true })
    expect((await patientsOf(older)).map(each => [each.id, each.kinship, each.byTelephone])).toEqual([
      [own, 'self', false],
      [patient, 'self', true],
    ])
    expect(
      await older.call(createSelf, {
        body: { givenNames: 'A', familyName: 'B', birthDate: '1990-05-04', sex: 'F' } as never,
      }),
    ).toMatchObject({ refused: 'self-exists' })
    expect(granted(myTicket, await older.call(myTicket)).ticket).toBe(ticket)
    const arnoux = await house.play('arnoux')
    await goOnDuty(arnoux)
    granted(accept, await arnoux.call(accept, { params: { offerId: await offerTo(arnoux) } }))
    const called = granted(mine, await older.call(mine)).consultation
    expect(called).toMatchObject({ state: 'announced' })
    granted(begin, await older.call(begin, { params: { consultationId: called?.id ?? '' } }))
    expect(granted(me, await person.call(me)).session).toBeNull()
    const later = await comeByPhone(house, number)
    expect(later.account).toBe('new')
    expect(await patientsOf(later.person)).toEqual([])
    // The record itself says that another account reaches it.
    const told = granted(trail, await older.call(trail, { params: { patientId: patient } })).items
    expect(told.map(item => item.act)).toContain('access/merge-accounts')
  })

  test('without a record of its own, the one that comes is simply its own', async () => {
    const { person, patient } = await byPhone()
    const older = await withAddress()
    expect(await merge(older, await handoverOf(person))).toMatchObject({ ok: true })
    expect((await patientsOf(older)).map(each => [each.id, each.byTelephone])).toEqual([[patient, false]])
  })

  test('asked twice, by two tabs at once or after an hour, it is done once', async () => {
    const { person, patient } = await byPhone()
    const token = await handoverOf(person)
    const email = someAddress()
    const older = await withAddress(email)
    const tab = await signedIn(email)
    const answers = await Promise.all([older, tab, older, tab].map(each => merge(each, token)))
    expect(answers.every(answer => answer.ok)).toBe(true)
    expect((await patientsOf(older)).map(each => each.id)).toEqual([patient])
    expect(await merge(await withAddress(), token)).toMatchObject({ refused: 'handover-gone' })
    const late = await byPhone()
    const lateToken = await handoverOf(late.person)
    house.time.advance(3600)
    expect(await merge(older, lateToken)).toMatchObject({ refused: 'handover-gone' })
  })

  test('never by one factor, never an account that was completed meanwhile, never itself', async () => {
    const { person } = await byPhone()
    const token = await handoverOf(person)
    const other = await byPhone()
    expect(await merge(other.person, token)).toMatchObject({ refused: 'two-factors-needed' })
    await complete(house, person, someAddress())
    expect(await merge(person, token)).toMatchObject({ refused: 'handover-gone' })
    expect(await merge(await withAddress(), token)).toMatchObject({ refused: 'handover-gone' })
    expect(await merge(await withAddress(), 'A'.repeat(43))).toMatchObject({ refused: 'handover-gone' })
    expect(await person.call(offerHandover)).toMatchObject({ refused: 'already-complete' })
  })

  test('the database cut away in the middle leaves all or nothing, and asking again finishes it', async () => {
    const { person, patient } = await byPhone()
    const token = await handoverOf(person)
    const email = someAddress()
    const older = await withAddress(email)
    const cut = house.crash()
    const answer = await merge(older, token).catch(() => undefined)
    await cut
    const has = (await patientsOf(older)).some(each => each.id === patient)
    const still = granted(me, await person.call(me)).session !== null
    expect(has).toBe(!still)
    if (answer?.ok) expect(has).toBe(true)
    expect(await merge(older, token)).toMatchObject({ ok: true })
    expect((await patientsOf(older)).map(each => each.id)).toEqual([patient])
  })
})

/** Tables that hold something of a patient's health, and why one factor may reach those that `lately` does not limit. */
const unlimited: Readonly<Record<string, string>> = {
  profile: 'overwritten: not dated line by line (decision 0013)',
  ticket: 'a place of today; its summary is read by professionals',
  note: 'professionals only',
  closing: 'professionals only',
  chat_message: 'erased when the consultation ends',
  incident: 'of a call',
  intake_exit: 'of a request, read through it',
  lead_alert: 'the on-call lead only',
  blob: 'read through its attachment',
  accompaniment: 'of a request that is going on',
  confirmed_place: 'professionals only',
  identity_check: 'professionals only',
  handover: 'professionals only',
  abuse_report: 'what one wrote oneself of a call, and the lead',
  glass_break: 'the professional who broke it and the lead',
  conduct_measure: 'what was decided about the account itself',
  prescription_draft: 'professionals only',
  prescription_question: 'between a pharmacist and the prescriber, and the lead',
}

describe('one factor', () => {
  test('reaches a table of health data only where it was thought of', async () => {
    const { rows } = await house.owner.query<{ name: string; limited: boolean }>(`
      select c.relname as name, exists (select 1 from pg_policies p where p.tablename = c.relname and p.policyname = 'one_factor') as limited
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and exists (
        select 1 from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and col_description(c.oid, a.attnum) ~ '^health')`)
    expect(rows.filter(row => !row.limited && !unlimited[row.name]).map(row => row.name)).toEqual([])
    expect(rows.filter(row => row.limited).map(row => row.name)).toEqual(
      expect.arrayContaining(['document', 'compte_rendu', 'intake', 'attachment']),
    )
  })

  test('names nobody around a record, and says what to do', async () => {
    const { person, patient } = await byPhone()
    const asked = await person.call(invitePerson, { params: { patientId: patient }, body: { as: 'aidant' } })
    expect(asked).toMatchObject({ refused: 'two-factors-needed' })
  })

  test('reads what was just written, not what is older; the whole record comes back with two', async () => {
    const number = someNumber()
    const { person } = await comeByPhone(house, number)
    const patientId = await openOwnRecord(person)
    // Those who wait since earlier tests, and are gone, give their places back first.
    house.time.advance(3600)
    const { consultation } = await beginConsultation(person, await house.play('benali'))
    const at = house.time.now()
    await house.owner.query(
      `insert into document (id, patient_id, consultation_id, author_id, kind, title_sealed, bytes_sealed, size, sha256, signed_at)
       select gen_random_uuid(), $1, $2, $3, 'compte-rendu', 'x', 'x', 1, 'x', $4`,
      [patientId, consultation, await accountOf(person), at],
    )
    const reached = async (who: Person) => {
      const { rows } = await house.owner.query('select id from document where patient_id = $1', [patientId])
      const path = `/api/patients/${patientId}/documents/${rows[0].id}`
      return (await who.send('GET', path)).status
    }
    // What the row holds cannot be opened here, so reaching it is a fault and not reaching it is « not found ».
    expect(await reached(person)).toBe(500)
    house.time.advance(20 * 24 * 3600)
    const again = (await comeByPhone(house, number)).person
    expect(await reached(again)).toBe(500)
    house.time.advance(11 * 24 * 3600)
    const later = (await comeByPhone(house, number)).person
    expect(await reached(later)).toBe(404)
    expect(granted(listDocuments, await later.call(listDocuments, { params: { patientId } })).documents).toEqual([])
    const seen = granted(trail, await later.call(trail, { params: { patientId } })).items
    expect(seen.every(item => item.at > at)).toBe(true)
    await complete(house, later, someAddress())
    expect(await reached(later)).toBe(500)
    await later.call(signOut)
  })
})
