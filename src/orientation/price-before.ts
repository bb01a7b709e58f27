// The price before a professional is known: from the least to the most it may be, and what was said to tell it.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { coverage } from './coverage.ts'
import { type Declared, type Price, price, priceOf, type Sector, type Situation } from './price.ts'
import { holder, intakeId } from './read-intake.ts'

export const priceBefore = route({
  name: 'orientation/price',
  summary: 'What the consultation may cost and what is paid back of it, before the professional is known.',
  method: 'GET',
  path: '/api/intakes/:intakeId/price',
  who: holder,
  params: intakeId,
  output: z.strictObject({
    coverage,
    /** Under 16 the médecin traitant changes nothing: not asked. */
    asksPath: z.boolean(),
    /** The same when nothing is left to know; null when no tariff is known. */
    range: z.strictObject({ least: price, most: price }).nullable(),
  }),
  refusals: {},
  traced: true,
})

/** Someone who joins now is seen within these hours: a supplement may begin or end meanwhile. */
const soonSeconds = 4 * 3600

/** The least and the most among the professionals who may accept, at the hours at which they may. */
export const rangeOf = (
  given: Omit<Situation, 'sector'>,
  sectors: readonly Sector[],
  at: Instant,
  declared: Declared,
): { least: Price; most: Price } | null => {
  const hours = [0, 1, 2, 3, 4].map(part => plusSeconds(at, (part * soonSeconds) / 4))
  const among = sectors.length > 0 ? sectors : (['unknown'] as const)
  const all = hours.flatMap(hour => among.flatMap(sector => priceOf({ ...given, sector }, hour, declared) ?? []))
  const [first] = all
  if (!first) return null
  // Told as to confirm when it depends on who accepts.
  const same = all.every(one => one.outcome === first.outcome)
  const told = same ? all : all.filter(one => one.outcome === 'reimbursed').map(one => ({ ...one, ...unsure }))
  const byTotal = (told.length > 0 ? told : all).toSorted((one, other) => one.total - other.total)
  return { least: byTotal[0] ?? first, most: byTotal.at(-1) ?? first }
}

const unsure = { outcome: 'to-confirm', rule: 'sector-unknown' } as const
