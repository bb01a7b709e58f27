// Telling the next one, server side: the owner, the deputy or the on-call lead, in the transaction that decided it.
import { leftRole } from '#access/server/held-role.ts'
import type { Write } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import { tell } from '#edge/outbox.ts'
import type { Id } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import { raiseAlert } from '#orientation/server/alerts.ts'
import { attentionAfter, type Concern, firstTold, type Told } from '../escalation.ts'
import { isResult } from '../follow-up.ts'
import { beforeOf, changeFollowUp, type FollowUpTable, follow, standingIn } from './follow-up.store.ts'

/** Something waits for the professional; mailed after the transaction, in words that say nothing of the patient. */
export const toldProfessional = 'follow-up/told'

/** Whom to publish a change to once it is committed. */
export interface Telling {
  readonly account?: Id
  readonly alert?: true
}

/** Something came, or nothing did in time: someone must read, beginning with the owner unless others were told already. */
export const askAttention = async (
  db: Write,
  house: House,
  row: FollowUpTable,
  given: { readonly concern: Concern; readonly at: Instant; readonly came?: true },
): Promise<Telling> => {
  const { concern, at } = given
  const { owner_id: owner, deputy_id: deputy } = row
  const left = await leftRole(db, deputy ? [owner, deputy] : [owner], 'practitioner')
  const first = firstTold({ owner: !left.has(owner), deputy: deputy !== null && !left.has(deputy) })
  const { attention: before, came } = standingIn(row)
  const afterSilence = !came && before?.concern === 'ordinary'
  const { since, told, ...asked } = attentionAfter(before, { at, concern, to: first, afterSilence })
  const unread = { attention_since: since, concern: asked.concern, told, seen_by: null, seen_at: null }
  const changed = await changeFollowUp(db, row, { ...unread, ...(given.came ? { came_at: at } : {}) }, at)
  return tellTo(db, house, changed, told, at)
}

/** The one after who was told last; a deputy who has left is passed over, and the lead keeps their hour. */
export const tellNext = async (
  db: Write,
  house: House,
  row: FollowUpTable,
  to: Told,
  at: Instant,
): Promise<Telling> => {
  const gone = to === 'deputy' && row.deputy_id && (await leftRole(db, [row.deputy_id], 'practitioner')).size > 0
  const changed = await changeFollowUp(db, row, { told: to }, at)
  return gone ? {} : tellTo(db, house, changed, to, at)
}

const tellTo = async (db: Write, house: House, row: FollowUpTable, to: Told, at: Instant): Promise<Telling> => {
  if (to === 'lead') return ringLead(db, house, row, at)
  const account = to === 'owner' ? row.owner_id : row.deputy_id
  if (!account) return {}
  if (to === 'deputy') await follow(db, house, row, account, at, toldProfessional)
  await tell(db, { name: toldProfessional, body: { followUp: row.id, account } }, at, house.random)
  return { account }
}

/** An urgent result goes to whoever is on call by the path that rings (product F5); the rest stands on their board. */
const ringLead = async (db: Write, house: House, row: FollowUpTable, at: Instant): Promise<Telling> => {
  if (!isResult(row.kind) || row.concern !== 'urgent') return {}
  const intake = await beforeOf(db, house, row, at)
  const evidence = { level: 'teleconsultation', flags: [] } as const
  await raiseAlert(db, house, at, { intake, cause: 'urgent-result', evidence })
  return { alert: true }
}
