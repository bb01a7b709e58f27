// Tells by telephone whoever waits away from the page: it is nearly their turn, or a professional can see them. Never who or what for.
import { within } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { Job } from '#edge/jobs.ts'
import type { Listener } from '#edge/outbox.ts'
import type { Id } from '#kit/id.ts'
import { mayReceiveTexts } from '#kit/phone.ts'
import { intakeOf } from '#orientation/server/orientation.store.ts'
import { isOpen } from '../ticket.ts'
import { words } from '../waiting.words.ts'

/** It is nearly the turn of someone who left to be called back. */
export const callBack = 'waiting-room/call-back'
/** A professional has accepted someone whose page is not in front. */
export const turnCame = 'waiting-room/turn-came'
const jobName = 'waiting-room/tell-by-telephone'

/** The facts only queue: a gateway may fail, and is tried again without holding other facts back. */
export const queueCallBack = (house: House): Listener => ({
  name: 'waiting-room/queue-call-back',
  fact: callBack,
  hear: (_db, { ticket = '' }, at) => house.jobs.send(jobName, { ticket }, { once: `${ticket} ${at}` }),
})
export const queueTurn = (house: House): Listener => ({
  name: 'waiting-room/queue-turn',
  fact: turnCame,
  hear: (_db, { ticket = '' }, at) => house.jobs.send(jobName, { ticket }, { once: `${ticket} ${at}` }),
})

/** Looks again at what is true when it runs: a message that comes too late would only mislead. */
export const tellByTelephone = (house: House): Job => ({
  name: jobName,
  async run({ ticket = '' }) {
    const { telephone } = house
    const due = telephone && (await whatToSay(house, ticket))
    if (!due) return
    const { to, text, spoken } = due
    const texts = mayReceiveTexts(to)
    if (texts) await telephone.text({ to, text })
    if (spoken !== undefined || !texts) await telephone.ring({ to, text: spoken ?? words.fr.telephone.ring })
  },
})

const whatToSay = async (
  house: House,
  ticketId: Id,
): Promise<{ to: string; text: string; spoken?: string } | undefined> => {
  const at = house.time.now()
  return house.db.as({ system: 'lead-alert' }, at).read(async db => {
    const ticket = await within(db, 'matcher', () =>
      db
        .selectFrom('ticket')
        .select(['state', 'intake_id', 'account_id', 'away_since', 'calls'])
        .where('id', '=', ticketId)
        .executeTakeFirst(),
    )
    if (!ticket || !isOpen(ticket.state)) return undefined
    const to = (await intakeOf(db, house, ticket.intake_id))?.place?.callback
    if (to === undefined) return undefined
    const account = await within(db, 'sign-in', () =>
      db.selectFrom('account').select('language').where('id', '=', ticket.account_id).executeTakeFirst(),
    )
    const text = words[account?.language ?? 'fr'].telephone
    const link = `${house.settings.url}/salle/${ticketId}`
    if (ticket.state === 'accepted') return { to, text: text.turn(link) }
    if (ticket.away_since === null) return undefined
    return ticket.calls >= 2 ? { to, text: text.again(link), spoken: text.ring } : { to, text: text.soon(link) }
  })
}
