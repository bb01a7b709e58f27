// The agenda through HTTP on a real PostgreSQL: hours, search, booking raced by many, moves, cancellations, reminders, files.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Id } from '#kit/id.ts'
import { type Day, type Instant, plusSeconds } from '#kit/time.ts'
import { bookSlot, inParis, openHours, slotFor, tuesdays } from '../../../test/agenda.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../test/house.ts'
import { accountOf, granted, nameAidant, patientOf } from '../../../test/path.ts'
import { confirm, hold } from '../book.ts'
import { cancel, cancelMine, move } from '../change.ts'
import { findSlots, firstFree, freeDays, nextFree } from '../find-slots.ts'
import { prepare } from '../prepare.ts'
import { calendarFile, listAppointments, myDay, nextMine } from '../read.ts'
import { saveHours } from '../save-hours.ts'

let house: TestHouse
const people = new Map<string, Person>()
const person = (name: string): Person => people.get(name) ?? fail(name)
const fail = (name: string): never => {
  throw new Error(`${name} is not there`)
}
const cast = ['jeanne', 'yanis', 'marcel', 'lea', 'arnoux', 'benali']
const ids = { arnoux: '', benali: '', jeanne: '', yanis: '', marcel: '' }

beforeAll(async () => {
  house = await openTestHouse()
  for (const name of cast) people.set(name, await house.play(name))
  for (const name of ['arnoux', 'benali'] as const) ids[name] = await accountOf(person(name))
  for (const name of ['jeanne', 'yanis', 'marcel'] as const) ids[name] = await patientOf(person(name))
})
afterAll(() => house?.close())

const today = '2027-01-12'
const at = (minutes: number) => inParis(today, minutes)
const weekLater = (minutes: number) => inParis('2027-01-19', minutes)
const search = (from: Instant, until: Instant) => ({ reason: 'cough-fever', from, until, limit: 50 })
const book = (name: 'jeanne' | 'yanis' | 'marcel', practitioner: Id, startsAt: Instant) =>
  bookSlot(person(name), ids[name], practitioner, startsAt)
const listed = async (name: 'jeanne' | 'yanis' | 'marcel') =>
  granted(listAppointments, await person(name).call(listAppointments, { params: { patientId: ids[name] } }))
    .appointments
const cancelAll = async () => {
  await house.owner.query(
    `update appointment set state = 'cancelled', ended_at = starts_at, ended_by = 'patient' where state in ('held', 'booked')`,
  )
  await house.owner.query('update agenda set turn = turn + 1')
}
afterEach(cancelAll)

describe('hours', () => {
  test('are saved from the version that was read, and only by whoever is a professional', async () => {
    await openHours(person('arnoux'))
    const body = { hours: tuesdays(), version: 0 }
    expect(await person('arnoux').call(saveHours, { body })).toMatchObject({ refused: 'changed-meanwhile' })
    expect(await person('jeanne').call(saveHours, { body })).toMatchObject({ refused: 'not-allowed' })
    const wrong = { hours: { ...tuesdays(), zone: 'Europe/Nowhere' }, version: 1 }
    expect(await person('arnoux').call(saveHours, { body: wrong })).toMatchObject({ refused: 'invalid-input' })
    await openHours(person('benali'), tuesdays({ slotMinutes: 20 }))
  })
})

describe('a search', () => {
  test('gives the free slots of all in order, by pages that leave none out, of a reason and of a professional', async () => {
    const body = search(at(0), at(1440))
    const whole = granted(findSlots, await person('jeanne').call(findSlots, { body }))
    expect(whole.slots).toHaveLength(8 + 6)
    expect(whole.next).toBeNull()
    expect(whole.practitioners.map(one => one.name).sort()).toEqual(['Dr Camille Arnoux', 'Dr Idriss Benali'])
    const paged: unknown[] = []
    let after: { startsAt: Instant; practitioner: Id } | null = null
    do {
      const next: { after?: { startsAt: Instant; practitioner: Id } } = after ? { after } : {}
      const page = granted(findSlots, await person('jeanne').call(findSlots, { body: { ...body, ...next, limit: 3 } }))
      paged.push(...page.slots)
      after = page.next
    } while (after)
    expect(paged).toEqual(whole.slots)
    const alone = granted(
      findSlots,
      await person('jeanne').call(findSlots, { body: { ...body, practitioner: ids.benali } }),
    )
    expect(alone.slots).toHaveLength(6)
    expect(await person('jeanne').call(findSlots, { body: { ...body, reason: 'nope' } })).toMatchObject({
      refused: 'reason-unknown',
    })
    const long = search(at(0), weekLater(20_000))
    expect(await person('jeanne').call(findSlots, { body: long })).toMatchObject({ refused: 'window-too-long' })
  })

  test('says the days, the first of each professional, and to visitors times without names', async () => {
    const { days } = granted(
      freeDays,
      await person('jeanne').call(freeDays, { body: { reason: 'cough-fever', zone: 'Europe/Paris' } }),
    )
    expect(days.filter(one => one.first !== null)).toEqual([
      { day: today, first: at(840) },
      { day: '2027-01-19', first: weekLater(840) },
    ])
    const first = granted(
      firstFree,
      await person('jeanne').call(firstFree, { body: { reason: 'cough-fever', limit: 1 } }),
    )
    expect(first.slots).toMatchObject([{ startsAt: at(840) }])
    const body = { reason: 'cough-fever', limit: 1, ...(first.next ? { after: first.next } : {}) }
    const second = granted(firstFree, await person('jeanne').call(firstFree, { body }))
    expect([...first.slots, ...second.slots].map(one => one.practitioner).sort()).toEqual(
      [ids.arnoux, ids.benali].sort(),
    )
    expect(second.next).toBeNull()
    expect(granted(nextFree, await house.visitor().call(nextFree)).times).toEqual([at(840), at(855), at(860)])
  })
})

describe('booking', () => {
  test('one slot, asked for by twenty at once, is had by exactly one; other slots by all who ask', async () => {
    const names = ['jeanne', 'yanis', 'marcel'] as const
    const race = Array.from({ length: 21 }, (_, index) => names[index % 3] ?? 'jeanne').map(name =>
      person(name).call(hold, { params: { patientId: ids[name] }, ...slotFor(ids.arnoux, at(840)) }),
    )
    const won = (await Promise.all(race)).filter(outcome => outcome.ok)
    // The winner may ask again and replaces their own hold: never two rows that hold the same time.
    expect(won.length).toBeGreaterThanOrEqual(1)
    const { rows } = await house.owner.query<{ patient_id: string }>(
      `select patient_id from appointment where state in ('held', 'booked') and starts_at = $1`,
      [at(840)],
    )
    expect(rows).toHaveLength(1)
    await cancelAll()
    const holding = (name: (typeof names)[number], index: number) =>
      person(name).call(hold, { params: { patientId: ids[name] }, ...slotFor(ids.arnoux, at(840 + 15 * index)) })
    const apart = await Promise.all(names.map(holding))
    expect(apart.map(outcome => outcome.ok)).toEqual([true, true, true])
  })

  test('is refused by the database itself, whatever act forgot, for the professional and for the patient', async () => {
    await book('jeanne', ids.arnoux, at(840))
    const again = (practitioner: string, patient: string, starts: Instant) =>
      house.owner.query(
        `insert into appointment (id, practitioner_id, structure_id, patient_id, account_id, starts_at, ends_at, state, told_sealed, zone, booked_at)
         select gen_random_uuid(), $1, structure_id, $2, account_id, $3, $4, 'booked', '', 'UTC', booked_at from appointment limit 1`,
        [practitioner, patient, starts, plusSeconds(starts, 900)],
      )
    await expect(again(ids.arnoux, ids.yanis, at(850))).rejects.toThrow(/appointment_one_a_practitioner/)
    await expect(again(ids.benali, ids.jeanne, at(830))).rejects.toThrow(/appointment_one_a_patient/)
    await again(ids.arnoux, ids.yanis, at(855))
    const times = [1, 2].map(end => `agenda_time_of('${ids.jeanne.slice(0, -1)}${end}', '2000-01-01', '9999-01-01')`)
    expect((await house.owner.query(`select ${times.join(' && ')} as meet`)).rows).toEqual([{ meet: false }])
    await house.owner.query(`delete from appointment where told_sealed = ''`)
  })

  test('a hold keeps the slot from others for five minutes, then no more, and confirms only meanwhile', async () => {
    const params = { patientId: ids.jeanne }
    const { id } = granted(hold, await person('jeanne').call(hold, { params, ...slotFor(ids.arnoux, at(870)) }))
    const yanis = { params: { patientId: ids.yanis }, ...slotFor(ids.arnoux, at(870)) }
    expect(await person('yanis').call(hold, yanis)).toMatchObject({ refused: 'slot-gone' })
    const seenBy = async () =>
      granted(findSlots, await person('yanis').call(findSlots, { body: search(at(870), at(871)) })).slots.length
    expect(await seenBy()).toBe(0)
    house.time.advance(301)
    expect(await seenBy()).toBe(1)
    const appointment = { params: { ...params, appointmentId: id } }
    expect(await person('jeanne').call(confirm, appointment)).toMatchObject({ refused: 'hold-over' })
    expect((await person('yanis').call(hold, yanis)).ok).toBe(true)
  })

  test('what it says of health is sealed, and its reason reaches no other patient', async () => {
    await book('jeanne', ids.arnoux, at(840))
    const { rows } = await house.owner.query(`select * from appointment where state = 'booked'`)
    expect(JSON.stringify(rows)).not.toMatch(/cough/)
    expect((await listed('jeanne')).map(one => one.reason)).toContain('cough-fever')
    const params = { patientId: ids.jeanne }
    expect(await person('yanis').call(listAppointments, { params })).toMatchObject({ refused: 'not-found' })
    const day = granted(myDay, await person('arnoux').call(myDay, { params: { day: today as Day } }))
    expect(JSON.stringify(day)).not.toMatch(/Jeanne|Morvan/)
    expect(day.appointments).toMatchObject([{ startsAt: at(840), told: { age: '34 ans', sex: 'F' } }])
    expect(granted(myDay, await person('benali').call(myDay, { params: { day: today as Day } })).appointments).toEqual(
      [],
    )
    expect(granted(nextMine, await person('arnoux').call(nextMine))).toMatchObject({ next: at(840), left: 1 })
  })

  test('an aidant books for whom they help; a father for his child; the number to come is bounded', async () => {
    await nameAidant(person('marcel'), person('lea'))
    const params = { patientId: ids.marcel }
    for (const minutes of [840, 855, 870]) {
      const held = granted(hold, await person('lea').call(hold, { params, ...slotFor(ids.arnoux, at(minutes)) }))
      granted(confirm, await person('lea').call(confirm, { params: { ...params, appointmentId: held.id } }))
    }
    expect(await person('marcel').call(hold, { params, ...slotFor(ids.arnoux, at(885)) })).toMatchObject({
      refused: 'too-many',
    })
    expect(await person('jeanne').call(hold, { params, ...slotFor(ids.arnoux, at(885)) })).toMatchObject({
      refused: 'not-found',
    })
  })
})

describe('changing', () => {
  test('moved, it frees its time, keeps its name in calendars and counts one more change; cancelled, it is taken out', async () => {
    const id = await book('jeanne', ids.arnoux, at(840))
    const params = { patientId: ids.jeanne, appointmentId: id }
    await book('yanis', ids.arnoux, at(855))
    const to = (startsAt: Instant) => ({ params, body: { practitioner: ids.arnoux, startsAt } })
    expect(await person('jeanne').call(move, to(at(855)))).toMatchObject({ refused: 'slot-gone' })
    const freeAt = async (from: Instant) => {
      const body = { ...search(from, plusSeconds(from, 60)), practitioner: ids.arnoux }
      return granted(findSlots, await person('jeanne').call(findSlots, { body })).slots.length
    }
    expect([await freeAt(at(840)), await freeAt(weekLater(870))]).toEqual([0, 1])
    granted(move, await person('jeanne').call(move, to(weekLater(870))))
    expect([await freeAt(at(840)), await freeAt(weekLater(870))]).toEqual([1, 0])
    await book('marcel', ids.arnoux, at(840))
    const path = `/api/patients/${ids.jeanne}/appointments/${id}/calendar`
    const file = await person('jeanne').send('GET', path)
    expect(file.headers.get('content-type')).toContain('text/calendar')
    expect(file.bytes.toString()).toMatch(/METHOD:PUBLISH[\s\S]*SEQUENCE:1\r\n[\s\S]*DTSTART:20270119T133000Z/)
    expect(file.bytes.toString()).not.toMatch(/cough|toux|Toux|Arnoux/)
    granted(cancel, await person('jeanne').call(cancel, { params }))
    granted(cancel, await person('jeanne').call(cancel, { params }))
    const gone = (await person('jeanne').send('GET', path)).bytes.toString()
    expect(gone).toMatch(/METHOD:CANCEL[\s\S]*SEQUENCE:2\r\n[\s\S]*STATUS:CANCELLED/)
    expect(await person('jeanne').call(move, to(weekLater(855)))).toMatchObject({ refused: 'not-to-come' })
    expect(await person('yanis').call(calendarFile, { params })).toMatchObject({ refused: 'not-found' })
  })

  test('two that change places at once never wait for each other in a circle', async () => {
    const one = await book('jeanne', ids.arnoux, weekLater(840))
    const other = await book('yanis', ids.benali, weekLater(840))
    const moved = (name: 'jeanne' | 'yanis', appointmentId: Id, practitioner: Id, minutes: number) =>
      person(name).call(move, {
        params: { patientId: ids[name], appointmentId },
        body: { practitioner, startsAt: weekLater(minutes) },
      })
    for (let turn = 0; turn < 5; turn++) {
      const [there, here] = turn % 2 === 0 ? [ids.benali, ids.arnoux] : [ids.arnoux, ids.benali]
      const later = 900
      const outcomes = await Promise.all([
        moved('jeanne', one, there, there === ids.benali ? later : 840),
        moved('yanis', other, here, here === ids.arnoux ? later : 840),
      ])
      expect(outcomes.map(outcome => outcome.ok)).toEqual([true, true])
    }
  })

  test('cancelled by the professional, with a reason: the patient is told, without anything of health', async () => {
    const id = await book('jeanne', ids.arnoux, at(840))
    const params = { appointmentId: id }
    const body = { reason: 'unavailable' } as const
    expect(await person('benali').call(cancelMine, { params, body })).toMatchObject({ refused: 'not-found' })
    granted(cancelMine, await person('arnoux').call(cancelMine, { params, body }))
    expect((await listed('jeanne')).find(one => one.id === id)).toMatchObject({
      state: 'cancelled',
      cancelled: { by: 'practitioner', why: 'unavailable' },
    })
    await expect.poll(() => lettersAbout(/annulée par le professionnel/)).toHaveLength(1)
  })
})

const lettersAbout = (what: RegExp) => (house.house.mail.captured?.() ?? []).filter(letter => what.test(letter.text))

describe('reminders', () => {
  test('go the day before and an hour before, once each, to the hour of now, and not at all once cancelled', async () => {
    const id = await book('jeanne', ids.arnoux, weekLater(840))
    const other = await book('yanis', ids.benali, weekLater(840))
    const before = lettersAbout(/^Rappel/).length
    /** What the minute's look has told leaves with the outbox's next rest, some seconds later. */
    const reminders = () => {
      house.time.advance(1)
      return lettersAbout(/^Rappel/).length - before
    }
    const goTo = async (instant: Instant) => {
      house.time.advance((Date.parse(instant) - Date.parse(house.time.now())) / 1000)
      for (const name of cast) people.set(name, await house.play(name))
    }
    const params = { patientId: ids.jeanne, appointmentId: id }
    granted(
      move,
      await person('jeanne').call(move, { params, body: { practitioner: ids.arnoux, startsAt: weekLater(870) } }),
    )
    await goTo(plusSeconds(weekLater(870), -86_400))
    await expect.poll(reminders).toBe(2)
    granted(cancel, await person('yanis').call(cancel, { params: { patientId: ids.yanis, appointmentId: other } }))
    await goTo(plusSeconds(weekLater(870), -3600))
    await expect.poll(reminders).toBe(3)
    const texts = lettersAbout(/^Rappel/).map(letter => `${letter.subject} ${letter.text}`)
    expect(texts.join(' ')).not.toMatch(/toux|Toux|fièvre|Arnoux|Benali|Morvan/)
    expect(texts[0]).toMatch(/14:30/)
  })
})

describe('preparing', () => {
  test('begins one request with the reason of the appointment, found again by whoever stands for the patient', async () => {
    const startsAt = plusSeconds(weekLater(840), 7 * 86_400)
    const id = await book('marcel', ids.arnoux, startsAt)
    const params = { patientId: ids.marcel, appointmentId: id }
    const first = granted(prepare, await person('marcel').call(prepare, { params }))
    expect(granted(prepare, await person('lea').call(prepare, { params })).id).toBe(first.id)
    expect((await listed('marcel'))[0]?.intakeId).toBe(first.id)
  })
})
