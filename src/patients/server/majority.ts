// Majority, server side: an hourly look tells those whose record changes hands soon, and mends an end that a corrected birth date moved.
import { accountsRelated, dateRelations } from '#access/server/relation.ts'
import type { Write } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import { tell } from '#edge/outbox.ts'
import { startWatch } from '#edge/watch.ts'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { majorityStep } from '../majority.ts'
import { comesOfAge } from '../patient.ts'

const hour = 3600
/** Born between 17 and 18 years ago, roughly: the rule decides on each. */
const nearYears = { from: 18 * 366, to: 17 * 365 } as const

/** Looks now, then every hour; the answer stops it. An alarm only nudges: each look decides with its own clock. */
export const startMajority = (house: House): (() => Promise<void>) =>
  startWatch(house, {
    async look(at) {
      await lookAtMajorities(house)
      return plusSeconds(at, hour)
    },
    failed: 'majorities could not be looked at',
  }).stop

export const lookAtMajorities = (house: House): Promise<void> => {
  const at = house.time.now()
  return house.db.as({ system: 'people' }, at).write(async db => {
    const near = await db
      .selectFrom('patient')
      .select(['id', 'birth_date', 'majority_told_at'])
      .where('birth_date', '>', dayBefore(at, nearYears.from))
      .where('birth_date', '<', dayBefore(at, nearYears.to))
      .where('confidential_of', 'is', null)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const { id, birth_date: birthDate, majority_told_at } of near) {
      await dateRelations(db, { subject: id, kind: 'parent', until: comesOfAge(birthDate), at })
      const parents = await accountsRelated(db, id, 'parent', at)
      const due = majorityStep({ birthDate, told: majority_told_at !== null }, at) === 'tell'
      if (due && parents.length > 0) await tellOf(db, house, id, at)
    }
  })
}

const tellOf = async (db: Write, house: House, patient: string, at: Instant): Promise<void> => {
  await db.updateTable('patient').set({ majority_told_at: at }).where('id', '=', patient).execute()
  await tell(db, { name: 'patients/majority-near', body: { patient } }, at, house.random)
}

const dayBefore = (at: Instant, days: number) => plusSeconds(at, -days * 86_400).slice(0, 10) as never
