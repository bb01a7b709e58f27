// Finding a free time, server side: times of all professionals, gathered in order and given by pages.
import { within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import { clockOf, nextDay } from '#kit/day-clock.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { dayIn, type Instant, instantOf, msOf, plusSeconds } from '#kit/time.ts'
import { reasonOn } from '#orientation/catalogue.ts'
import { zone } from '#patients/patient.ts'
import { findSlots, firstFree, freeDays, mostDays, nextFree } from '../find-slots.ts'
import type { Window } from '../slots.ts'
import { policyAt, seenOf } from './agenda.store.ts'
import type { Agendas, FreeTime } from './free-time.ts'

const dayMs = 86_400_000

interface Found {
  readonly practitioner: Id
  readonly startsAt: Instant
  readonly minutes: number
}
type After = { readonly startsAt: Instant; readonly practitioner: Id }

const isKnown = (reason: string, at: Instant) => reasonOn(reason, dayIn(at, zone)) !== undefined

/** Nothing is proposed that starts too soon to come, nor beyond what may be planned. */
const bounded = (window: Window, at: Instant): Window => {
  const { leastNoticeSeconds, furthestDays } = policyAt(at)
  return {
    from: Math.max(window.from, msOf(plusSeconds(at, leastNoticeSeconds))),
    until: Math.min(window.until, msOf(at) + furthestDays * dayMs),
  }
}

const inOrder = (one: Found, other: Found): number =>
  one.startsAt < other.startsAt
    ? -1
    : one.startsAt > other.startsAt
      ? 1
      : one.practitioner < other.practitioner
        ? -1
        : 1

/** The first of what each professional has, after a place in the list: no more than a page is needed of any of them. */
const gather = (
  agendas: Agendas,
  window: Window,
  how: { readonly reason: string; readonly each: number; readonly limit: number; readonly after?: After | undefined },
) => {
  const { reason, each, limit, after } = how
  const from = after ? Math.max(window.from, msOf(after.startsAt)) : window.from
  const found: Found[] = []
  for (const practitioner of agendas.professionals) {
    // At the very instant where the page before ended, those who come after its last one are left.
    const start = after && practitioner <= after.practitioner ? from + (from === msOf(after.startsAt) ? 1 : 0) : from
    for (const slot of agendas.slots(practitioner, { from: start, until: window.until }, { reason, most: each }))
      found.push({ practitioner, startsAt: instantOf(slot.at), minutes: slot.minutes })
  }
  const page = found.sort(inOrder).slice(0, limit)
  const last = page.at(-1)
  const more = last !== undefined && found.length > page.length
  return { slots: page, next: more ? { startsAt: last.startsAt, practitioner: last.practitioner } : null }
}

export const serveFindSlots = (free: FreeTime) =>
  serve(findSlots, async ({ body }, call) => {
    if (!isKnown(body.reason, call.at)) return refused('reason-unknown')
    const asked = { from: msOf(body.from), until: msOf(body.until) }
    if (asked.until - asked.from > (mostDays * 24 + 1) * 3_600_000)
      return refused('window-too-long', { days: mostDays })
    return call.read(db =>
      within(db, 'agenda', async () => {
        const agendas = await free.now(db, call.at, body.practitioner)
        const { reason, limit, after } = body
        const page = gather(agendas, bounded(asked, call.at), { reason, limit, each: limit + 1, after })
        return done({
          ...page,
          practitioners: await seenOf(
            db,
            page.slots.map(one => one.practitioner),
          ),
        })
      }),
    )
  })

export const serveFirstFree = (free: FreeTime) =>
  serve(firstFree, async ({ body }, call) => {
    if (!isKnown(body.reason, call.at)) return refused('reason-unknown')
    const window = bounded({ from: msOf(call.at), until: msOf(call.at) + mostDays * dayMs }, call.at)
    return call.read(db =>
      within(db, 'agenda', async () => {
        const agendas = await free.now(db, call.at)
        // Each has one place in this list, so that all are found first and the page is cut after.
        const all = gather(agendas, window, { reason: body.reason, limit: agendas.professionals.length, each: 1 }).slots
        const { after } = body
        const left = after ? all.filter(one => inOrder({ ...after, minutes: 0 }, one) < 0) : all
        const slots = left.slice(0, body.limit)
        const last = slots.at(-1)
        const next =
          last && left.length > slots.length ? { startsAt: last.startsAt, practitioner: last.practitioner } : null
        return done({
          slots,
          next,
          practitioners: await seenOf(
            db,
            slots.map(one => one.practitioner),
          ),
        })
      }),
    )
  })

export const serveFreeDays = (free: FreeTime) =>
  serve(freeDays, async ({ body }, call) => {
    if (!isKnown(body.reason, call.at)) return refused('reason-unknown')
    return call.read(db =>
      within(db, 'agenda', async () => {
        const agendas = await free.now(db, call.at, body.practitioner)
        const today = dayIn(call.at, body.zone)
        const last = nextDay(today, policyAt(call.at).furthestDays)
        const start = body.from === undefined ? today : body.from < last ? body.from : last
        const days = Array.from({ length: mostDays }, (_, index) => nextDay(start, index))
        return done({
          days: days.map(day => {
            const clock = clockOf(day, body.zone)
            const window = bounded({ from: clock(0), until: clock(1440) }, call.at)
            return { day, first: earliest(agendas, window, body.reason) }
          }),
        })
      }),
    )
  })

/** The first free time of anyone in a window. */
const earliest = (agendas: Agendas, window: Window, reason?: string): Instant | null => {
  let best = window.until
  for (const one of agendas.professionals) {
    const [slot] = agendas.slots(one, window, { reason, most: 1 })
    if (slot && slot.at < best) best = slot.at
  }
  return best < window.until ? instantOf(best) : null
}

const timesAtHome = 3

export const serveNextFree = (house: House, free: FreeTime) =>
  serve(nextFree, (_input, call) =>
    house.db.as({ system: 'agenda' }, call.at).read(async db => {
      const agendas = await free.now(db, call.at)
      const window = bounded({ from: msOf(call.at), until: msOf(call.at) + mostDays * dayMs }, call.at)
      const times: Instant[] = []
      for (let from = window.from; times.length < timesAtHome; ) {
        const next = earliest(agendas, { from, until: window.until })
        if (!next) break
        times.push(next)
        from = msOf(next) + 1
      }
      return done({ times })
    }),
  )
