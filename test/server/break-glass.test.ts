// Breaking the glass by HTTP: a reason and the second factor first, one exact person, two hours to read, told, traced, reviewed.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { capturedMail } from '#access/persona.ts'
import { openConfidential } from '#patients/confidential.ts'
import { listPatients } from '#patients/list.ts'
import { breakGlass, listGlass, readGlass, reviewGlass } from '#practitioners/break-glass.ts'
import { trail } from '#practitioners/trail.ts'
import { listDocuments } from '#record/document.ts'
import { emptyProfile, readProfile, saveProfile } from '#record/profile.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { granted, patientOf } from '../path.ts'

let house: TestHouse
let [jeanne, benali, vasseur, delmas] = [] as unknown as [Person, Person, Person, Person]
beforeAll(async () => {
  house = await openTestHouse()
  jeanne = await house.play('jeanne')
  benali = await house.play('benali')
  vasseur = await house.play('vasseur')
  delmas = await house.play('delmas')
})
afterAll(() => house?.close())

const steppedUp = () => house.owner.query('update session set stepped_up_at = last_seen_at')
const asked = {
  reason: 'life-threat',
  words: 'Trouvée inconsciente, les secours demandent ses allergies.',
  familyName: 'MORVAN',
  givenNames: 'jeanne',
  birthDate: '1992-03-14',
} as const
type Asked = Parameters<typeof benali.call<typeof breakGlass>>[1]
const breaking = (person: Person, body: object = asked) => person.call(breakGlass, { body } as Asked)

test('opens the one exact record to read, for two hours, and tells the person who, when and why', async () => {
  const params = { patientId: await patientOf(jeanne) }
  expect(await benali.call(readProfile, { params })).toMatchObject({ refused: 'not-found' })
  expect(await breaking(benali)).toMatchObject({ refused: 'step-up-needed' })
  await steppedUp()
  const opened = granted(breakGlass, await breaking(benali))
  expect(opened.patientId).toBe(params.patientId)
  granted(readProfile, await benali.call(readProfile, { params }))
  granted(listDocuments, await benali.call(listDocuments, { params }))
  const body = { profile: emptyProfile, version: 0 }
  expect(await benali.call(saveProfile, { params, body })).toMatchObject({ refused: 'not-found' })

  const { items } = granted(trail, await jeanne.call(trail, { params, query: { show: 'others' } }))
  const done = items.filter(one => one.outcome === 'done')
  expect(done.map(one => one.act).sort()).toEqual([
    'practitioners/break-glass',
    'record/list-documents',
    'record/read-profile',
  ])
  for (const one of done) expect(one).toMatchObject({ name: 'Dr Idriss Benali', why: 'breaks-glass' })
  const { rows } = await house.owner.query(
    "select distinct detail from audit_entry where patient_id = $1 and account_id = (select id from account where persona = 'benali') and outcome = 'done'",
    [params.patientId],
  )
  expect(rows.map(row => row.detail).sort()).toEqual(['life-threat', 'practitioners/break-glass life-threat'])
  await expect
    .poll(
      async () => {
        const mail = granted(capturedMail, await jeanne.call(capturedMail)).items
        return mail.find(one => one.to.startsWith('jeanne'))?.subject
      },
      { timeout: 15_000 },
    )
    .toBe('Votre dossier a été ouvert')
  const letter = granted(capturedMail, await jeanne.call(capturedMail)).items[0]
  for (const word of ['Morvan', 'Benali', 'inconsciente', 'vitale']) expect(letter?.text).not.toContain(word)

  house.time.advance(2 * 3600)
  expect(await benali.call(readProfile, { params })).toMatchObject({ refused: 'not-found' })
})

test('is reviewed by a lead; the administrator sees that it happened and what was found, and nothing of the patient', async () => {
  // An administrator's silence ends their session before two hours.
  delmas = await house.play('delmas')
  const listed = await delmas.send('GET', '/api/glass-breaks')
  expect(listed.status).toBe(200)
  const shown = JSON.stringify(listed.json)
  for (const hidden of ['Morvan', 'inconsciente', await patientOf(jeanne)]) expect(shown).not.toContain(hidden)
  const [one] = granted(listGlass, await vasseur.call(listGlass)).items
  expect(one).toMatchObject({ name: 'Dr Idriss Benali', reason: 'life-threat', verdict: null, lately: 1 })
  const params = { glassId: one?.id ?? '' }
  expect(await delmas.call(readGlass, { params })).toMatchObject({ refused: 'not-allowed' })
  expect(granted(readGlass, await vasseur.call(readGlass, { params })).words).toBe(asked.words)
  granted(reviewGlass, await vasseur.call(reviewGlass, { params, body: { verdict: 'not-justified' } }))
  const again = await vasseur.call(reviewGlass, { params, body: { verdict: 'justified' } })
  expect(again).toMatchObject({ refused: 'already-reviewed' })
  expect(granted(listGlass, await delmas.call(listGlass)).items[0]).toMatchObject({ verdict: 'not-justified' })
})

test('finds nothing but exact traits, never a confidential file, and only a few times', async () => {
  const [nour, arnoux] = [await house.play('nour'), await house.play('arnoux')]
  const ordinary = granted(listPatients, await nour.call(listPatients)).patients[0]
  const given = { params: { patientId: ordinary?.id ?? '' }, body: { companion: null } }
  const secret = granted(openConfidential, await nour.call(openConfidential, given)).id
  await steppedUp()
  expect(await breaking(arnoux, { ...asked, familyName: 'Morva' })).toMatchObject({ refused: 'no-such-person' })
  const traits = { familyName: 'Belkacem', givenNames: 'Nour', birthDate: '2011-02-10' }
  const opened = granted(breakGlass, await breaking(arnoux, { ...asked, ...traits }))
  expect(opened.patientId).toBe(ordinary?.id)
  const profile = await arnoux.call(readProfile, { params: { patientId: secret } })
  expect(profile).toMatchObject({ refused: 'not-found' })
  expect(await breaking(arnoux, { ...asked, birthDate: '1992-03-15' })).toMatchObject({ refused: 'no-such-person' })
  expect(await breaking(arnoux)).toMatchObject({ refused: 'glass-too-often' })
  const { rows } = await house.owner.query(
    "select count(*) as n from audit_entry where act = 'practitioners/break-glass' and outcome = 'refused' and detail = 'life-threat'",
  )
  expect(Number(rows[0]?.n)).toBe(2)
})
