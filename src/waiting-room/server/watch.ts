// The room as the on-call lead watches it, server side: counts, opened by the room itself and told without anybody's name.
import { type Read, within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import { done } from '#kit/outcome.ts'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { walkInStructure } from '#practitioners/server/practitioners.store.ts'
import { declineReasons } from '../offer.ts'
import { type Answered, sharesOf, watch } from '../watch.ts'
import { roomNowOf } from './room.ts'
import { openSummary } from './waiting-room.store.ts'

const weekSeconds = 7 * 24 * 3600
/** The latest offers are enough to see a share. */
const mostOffers = 500

export const serveWatch = (house: House) =>
  serve(watch, (_input, call) =>
    call.read(db =>
      within(db, 'matcher', async () => {
        const structure = await walkInStructure(db)
        const room = structure ? await roomNowOf(db, structure, call.at) : undefined
        const open = await db
          .selectFrom('ticket')
          .select('away_since')
          .where('state', 'in', ['waiting', 'offered'])
          .execute()
        const offers = await answeredOffers(db, plusSeconds(call.at, -weekSeconds))
        const seen: Answered[] = []
        for (const { ticket, state } of offers) {
          const { sex, age } = await openSummary(db, house, ticket)
          seen.push({ sex, age, declined: state === 'declined' })
        }
        return done({
          waiting: open.length,
          away: open.filter(row => row.away_since !== null).length,
          practitionersHere: room?.practitioners ?? 0,
          offers: offers.length,
          declines: declineReasons.flatMap(reason => {
            const count = offers.filter(one => one.reason === reason).length
            return count > 0 ? [{ reason, count }] : []
          }),
          shares: sharesOf(seen),
        })
      }),
    ),
  )

/** Accepted or declined; a summary that was forgotten with its time is left out. */
const answeredOffers = async (db: Read, since: Instant) => {
  const rows = await db
    .selectFrom('offer')
    .innerJoin('ticket', 'ticket.id', 'offer.ticket_id')
    .select(['offer.state', 'offer.reason', 'ticket.id', 'ticket.patient_id', 'ticket.summary_sealed'])
    .where('offer.state', 'in', ['accepted', 'declined'])
    .where('offer.made_at', '>', since)
    .orderBy('offer.made_at', 'desc')
    .limit(mostOffers)
    .execute()
  return rows
    .filter(row => row.summary_sealed.length > 0)
    .map(({ state, reason, ...ticket }) => ({ state, reason, ticket }))
}
