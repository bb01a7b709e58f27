// Invitations and ties through HTTP: bound, used once, withdrawn at once, and nobody evicts an equal.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { capturedMail } from '#access/persona.ts'
import { mine, readConsultation } from '#consultation/state.ts'
import { startIntake } from '#orientation/start-intake.ts'
import {
  acceptPersonInvitation,
  declinePersonInvitation,
  invitePerson,
  readPersonInvitation,
} from '#patients/invite-person.ts'
import { listPatients } from '#patients/list.ts'
import { cancelInvitation, leavePerson, people, withdrawPerson } from '#patients/people.ts'
import { trail } from '#practitioners/trail.ts'
import { listDocuments } from '#record/document.ts'
import { readProfile, saveProfile } from '#record/profile.ts'
import { leave as leaveRoom, myTicket, readTicket } from '#waiting-room/place.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import {
  accountOf,
  beginConsultation,
  granted,
  invite,
  nameAidant,
  patientOf,
  prepareRequest,
  takePlace,
} from '../path.ts'

let house: TestHouse
let [marcel, lea, jeanne, yanis, nour]: Person[] = []
let record: string
let child: string
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())
beforeEach(async () => {
  await house.owner.query(`update relation set until_at = from_at where kind = 'aidant' and until_at is null`)
  await house.owner.query('update person_invite set ended_at = created_at where ended_at is null')
  ;[marcel, lea, jeanne, yanis, nour] = await Promise.all(
    ['marcel', 'lea', 'jeanne', 'yanis', 'nour'].map(one => house.play(one)),
  )
  record = await patientOf(is(marcel))
  const { patients } = granted(listPatients, await is(yanis).call(listPatients))
  child = patients.find(one => one.givenNames === 'Lina')?.id ?? ''
})

const is = (one: Person | undefined): Person => {
  if (!one) throw new Error('nobody is there')
  return one
}
const invited = async (by: Person, patientId: string, body: Parameters<typeof by.call<typeof invitePerson>>[1]) =>
  granted(invitePerson, await by.call(invitePerson, { params: { patientId }, ...body }))
const tokenOf = (link: string | null) => link?.split('#')[1] ?? ''
const accept = (who: Person, token: string, code?: string) =>
  who.call(acceptPersonInvitation, { body: { token, ...(code ? { code } : {}) } })
const tie = async (by: Person, patientId: string, kinship: string, mineToo = false) => {
  const around = granted(people, await by.call(people, { params: { patientId } }))
  return around.people.find(one => one.kinship === kinship && one.mine === mineToo)?.id ?? ''
}
const letterTo = async (address: string, containing: string) => {
  for (;;) {
    const { items } = granted(capturedMail, await house.visitor().call(capturedMail))
    const found = items.find(one => one.to === address && one.text.includes(containing))
    if (found) return found
    await new Promise(resolve => setImmediate(resolve))
  }
}

describe('an invitation', () => {
  test('by link and spoken code ties the account that says the code, once; the same account may ask again', async () => {
    const { link, code } = await invited(is(marcel), record, { body: { as: 'aidant' } })
    const token = tokenOf(link)
    expect(await is(lea).call(readPersonInvitation, { body: { token } })).toMatchObject({
      ok: true,
      value: { as: 'aidant', givenNames: 'Marcel', codeNeeded: true },
    })
    const wrong = code === '000000' ? '111111' : '000000'
    expect(await accept(is(lea), token, wrong)).toMatchObject({ refused: 'invitation-wrong-code' })
    expect(await accept(is(marcel), token, code ?? '')).toMatchObject({ refused: 'own-invitation' })
    expect(await accept(is(lea), token, code ?? '')).toMatchObject({ ok: true, value: { patientId: record } })
    expect(await accept(is(lea), token)).toMatchObject({ ok: true })
    expect(await accept(is(jeanne), token, code ?? '')).toMatchObject({ refused: 'invitation-gone' })
    await letterTo('marcel.tissot@example.org', 'vient d’être acceptée')
  })

  test('dies of five wrong codes, even tried at once, and the right one comes too late', async () => {
    const { link, code } = await invited(is(marcel), record, { body: { as: 'aidant' } })
    const wrong = code === '000000' ? '111111' : '000000'
    await Promise.all(Array.from({ length: 8 }, () => accept(is(lea), tokenOf(link), wrong)))
    expect(await accept(is(lea), tokenOf(link), code ?? '')).toMatchObject({ refused: 'invitation-wrong-code' })
  })

  test('by mail is for that address only, and its link is told to nobody else', async () => {
    const made = await invited(is(marcel), record, { body: { as: 'aidant', email: 'lea.tissot@example.org' } })
    expect(made).toMatchObject({ link: null, code: null })
    const letter = await letterTo('lea.tissot@example.org', 'demande de l’aider')
    expect(letter.text).not.toMatch(/Marcel|Tissot/)
    const token = /#([\w-]{43})/.exec(letter.text)?.[1] ?? ''
    for (const route of [readPersonInvitation, declinePersonInvitation] as const)
      expect(await is(jeanne).call(route, { body: { token } })).toMatchObject({ refused: 'invitation-for-another' })
    expect(await accept(is(jeanne), token)).toMatchObject({ refused: 'invitation-for-another' })
    expect(await accept(is(lea), token)).toMatchObject({ ok: true })
  })

  test('opens nothing once declined, cancelled, or a week old', async () => {
    const [declined, cancelled, old] = await Promise.all(
      [1, 2, 3].map(() => invited(is(marcel), record, { body: { as: 'aidant' } })),
    )
    granted(
      declinePersonInvitation,
      await is(lea).call(declinePersonInvitation, { body: { token: tokenOf(declined?.link ?? '') } }),
    )
    const params = { patientId: record, invitationId: cancelled?.id ?? '' }
    expect(await is(marcel).call(cancelInvitation, { params: { ...params, patientId: record } })).toMatchObject({
      ok: true,
    })
    expect(await is(marcel).call(cancelInvitation, { params })).toMatchObject({ refused: 'invitation-gone' })
    house.time.advance(7 * 86_400)
    for (const one of [declined, cancelled, old])
      expect(await accept(await house.play('lea'), tokenOf(one?.link ?? ''), one?.code ?? '')).toMatchObject({
        refused: 'invitation-gone',
      })
  })

  test('is made by those whose right it is', async () => {
    const asks = (who: Person, patientId: string, as: 'aidant' | 'parent' | 'self') =>
      who.call(invitePerson, { params: { patientId }, body: { as } })
    expect(await asks(is(yanis), child, 'aidant')).toMatchObject({ refused: 'aidant-is-for-adults' })
    expect(await asks(is(marcel), record, 'parent')).toMatchObject({ refused: 'only-a-parent-invites' })
    expect(await asks(is(nour), await patientOf(is(nour)), 'parent')).toMatchObject({
      refused: 'only-a-parent-invites',
    })
    expect(await asks(is(yanis), await patientOf(is(nour)), 'self')).toMatchObject({ refused: 'owner-exists' })
    await nameAidant(is(marcel), is(lea))
    expect(await asks(is(lea), record, 'aidant')).toMatchObject({ refused: 'not-found' })
    expect(await invite(is(yanis), child, 'parent', is(jeanne))).toBe(child)
  })
})

describe('an aidant', () => {
  test('asks, waits, reads documents; not the profile, the trail, nor who is around', async () => {
    await nameAidant(is(marcel), is(lea))
    const params = { patientId: record }
    expect(await is(lea).call(listDocuments, { params })).toMatchObject({ ok: true })
    for (const route of [readProfile, trail, people] as const)
      expect(await is(lea).call(route, { params })).toMatchObject({ refused: 'not-found' })
    const { patients } = granted(listPatients, await is(lea).call(listPatients))
    expect(patients.map(one => [one.givenNames, one.kinship])).toEqual([
      ['Léa', 'self'],
      ['Marcel', 'aidant'],
    ])
  })

  test('sees nothing any more the instant the adult withdraws, and what runs passes to the adult', async () => {
    await nameAidant(is(marcel), is(lea))
    const { ticket } = await takePlace(is(lea), record)
    const params = { patientId: record, tieId: await tie(is(marcel), record, 'aidant') }
    granted(withdrawPerson, await is(marcel).call(withdrawPerson, { params }))
    expect(await is(lea).call(readTicket, { params: { ticketId: ticket } })).toMatchObject({ refused: 'not-found' })
    expect(granted(myTicket, await is(lea).call(myTicket))).toEqual({ ticket: null })
    expect(await is(lea).call(listDocuments, { params: { patientId: record } })).toMatchObject({ refused: 'not-found' })
    const request = { params: { patientId: record }, body: { reason: 'cough-fever' } }
    expect(await is(lea).call(startIntake, request)).toMatchObject({ refused: 'not-found' })
    expect(granted(myTicket, await is(marcel).call(myTicket))).toEqual({ ticket })
    expect(await is(marcel).call(leaveRoom, { params: { ticketId: ticket } })).toMatchObject({ ok: true })
    await letterTo('lea.tissot@example.org', 'n’avez plus accès')
  })

  test('withdrawn in the middle of a call has no call, and the adult has it', async () => {
    await nameAidant(is(marcel), is(lea))
    const begun = await beginConsultation(is(lea), await house.play('arnoux'), record)
    const params = { consultationId: begun.consultation }
    granted(
      withdrawPerson,
      await is(marcel).call(withdrawPerson, {
        params: { patientId: record, tieId: await tie(is(marcel), record, 'aidant') },
      }),
    )
    expect(await is(lea).call(readConsultation, { params })).toMatchObject({ refused: 'not-found' })
    expect(granted(mine, await is(lea).call(mine))).toEqual({ consultation: null })
    expect(granted(mine, await is(marcel).call(mine)).consultation).toMatchObject({ id: begun.consultation })
  })

  test('gives the access back alone', async () => {
    await nameAidant(is(marcel), is(lea))
    granted(leavePerson, await is(lea).call(leavePerson, { params: { patientId: record } }))
    expect(await is(lea).call(listDocuments, { params: { patientId: record } })).toMatchObject({ refused: 'not-found' })
  })
})

test('a parent does not withdraw the other; each leaves alone, and the last one asks a human', async () => {
  const around = granted(people, await is(yanis).call(people, { params: { patientId: child } }))
  if (around.people.length < 2) await invite(is(yanis), child, 'parent', is(jeanne))
  for (const [one, other] of [
    [is(yanis), is(jeanne)],
    [is(jeanne), is(yanis)],
  ] as const) {
    const params = { patientId: child, tieId: await tie(one, child, 'parent') }
    expect(await one.call(withdrawPerson, { params })).toMatchObject({ refused: 'parents-are-equal' })
    expect(await other.call(people, { params: { patientId: child } })).toMatchObject({ ok: true })
  }
  granted(leavePerson, await is(jeanne).call(leavePerson, { params: { patientId: child } }))
  expect(await is(jeanne).call(people, { params: { patientId: child } })).toMatchObject({ refused: 'not-found' })
  expect(await is(yanis).call(leavePerson, { params: { patientId: child } })).toMatchObject({ refused: 'last-parent' })
})

test('behind the gate, the row rules show an aidant neither what the patient declared nor what was consented to', async () => {
  await nameAidant(is(marcel), is(lea))
  const profile = { allergies: { known: 'none' }, treatments: { known: 'none' }, history: { known: 'none' } } as const
  const params = { patientId: record }
  const { version } = granted(readProfile, await is(marcel).call(readProfile, { params }))
  granted(saveProfile, await is(marcel).call(saveProfile, { params, body: { profile, version } }))
  await prepareRequest(is(marcel))
  const seenBy = async (one: Person | undefined) => {
    const account = await accountOf(is(one))
    const actor = { account, session: account, role: 'patient', steppedUp: false } as const
    return house.house.db.as(actor, house.time.now()).read(async db => {
      const rows = async (table: 'profile' | 'consent_entry' | 'patient') =>
        (
          await db
            .selectFrom(table)
            .selectAll()
            .where(table === 'patient' ? 'id' : 'patient_id', '=', record)
            .execute()
        ).length > 0
      return [await rows('patient'), await rows('profile'), await rows('consent_entry')]
    })
  }
  expect(await seenBy(marcel)).toEqual([true, true, true])
  expect(await seenBy(lea)).toEqual([true, false, false])
})
