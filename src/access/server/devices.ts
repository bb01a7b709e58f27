// « Appareils connectés », server side: the live sessions of the account, and their end.
import { isAccount } from '#edge/actor.ts'
import { serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { deviceOf, partOf } from '../device.ts'
import { endOtherSessions, endSession, listSessions } from '../devices.ts'
import { sessionHolds } from '../session.ts'
import { endSessions } from './sessions.ts'

export const serveListSessions = () =>
  serve(listSessions, ({ query }, call) =>
    call.read(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const rows = await db
        .selectFrom('session')
        .selectAll()
        .where('account_id', '=', actor.account)
        .where('ended_at', 'is', null)
        .orderBy('id', 'desc')
        .execute()
      // Those that silence or age have ended are not written as such: the limits say so.
      const live = rows.filter(row =>
        sessionHolds(
          {
            role: row.role,
            createdAt: row.created_at,
            lastSeenAt: row.last_seen_at,
            steppedUpAt: row.stepped_up_at,
            endedAt: row.ended_at,
          },
          at,
        ),
      )
      const after = live.filter(row => !query.after || row.id < query.after)
      const shown = after.slice(0, query.limit)
      const last = shown.at(-1)
      return done({
        items: shown.map(row => ({
          id: row.id,
          here: row.id === actor.session,
          ...deviceOf(row.user_agent),
          address: partOf(row.address),
          openedAt: row.created_at,
          lastSeenAt: row.last_seen_at,
        })),
        ...(after.length > shown.length && last ? { next: last.id } : {}),
      })
    }),
  )

export const serveEndSession = () =>
  serve(endSession, ({ params }, call) =>
    call.write(async db => {
      const { actor } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const ended = await endSessions(db, call, { account: actor.account, only: params.sessionId })
      // Another's session and one that has ended are the same silence.
      if (ended === 0) return refused('not-found')
      call.trace({ object: params.sessionId })
      if (params.sessionId === actor.session) call.setSession(null)
      return done({})
    }),
  )

export const serveEndOtherSessions = () =>
  serve(endOtherSessions, (_input, call) =>
    call.write(async db => {
      const { actor } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const ended = await endSessions(db, call, { account: actor.account, but: actor.session })
      call.trace({ object: actor.account, detail: 'others' })
      return done({ ended })
    }),
  )
