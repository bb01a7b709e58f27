// The keys of subjects in the real database: what is destroyed, or of a day that was forgotten, opens no more.
import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openKeys } from '#edge/keys.ts'
import type { Day } from '#kit/time.ts'
import { openTestHouse, type TestHouse } from '../house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

const handle = () => house.house.db.as({ system: 'test' }, house.time.now())
const place = { column: 'ticket.summary_sealed', row: 'one' }

test('a key opens what it sealed until it is destroyed, and is hidden from whoever has no relation', async () => {
  const { keys, db } = house.house
  const [subject, account] = [randomUUID(), randomUUID()]
  const sealed = (await handle().write(db => keys.create(db, subject, house.time.now()))).seal(place, 'texte')
  expect((await handle().read(db => keys.of(db, subject))).open(place, sealed)).toBe('texte')
  const stranger = db.as({ account, session: account, role: 'patient', steppedUp: false }, house.time.now())
  await expect(stranger.read(db => keys.of(db, subject))).rejects.toThrow(/no key/)
  await handle().write(db => keys.destroy(db, subject))
  await expect(handle().read(db => keys.of(db, subject))).rejects.toThrow(/no key/)
})

test('the key of a day that was forgotten opens nothing, whoever kept the row, and is not made again', async () => {
  const { keys, settings } = house.house
  const [subject, day] = [randomUUID(), '2027-01-12' as Day]
  await handle().write(db => keys.create(db, subject, house.time.now(), day))
  expect(await keys.daysHeld()).toEqual([day])
  await keys.forgetDay('2027-01-11' as Day)
  await handle().read(db => keys.of(db, subject))
  await keys.forgetDay(day)
  for (const one of [keys, await openKeys(settings.keysFolder)])
    await expect(handle().read(db => one.of(db, subject))).rejects.toThrow(/forgotten or lost/)
  expect(await keys.daysHeld()).toEqual([])
  expect((await readdir(settings.keysFolder)).filter(name => name.startsWith('day-'))).toEqual([])
})
