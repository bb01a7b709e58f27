// The chat, server side: sealed with the consultation's own key, readable only by the devices that were admitted.
import { isAccount } from '#edge/actor.ts'
import { type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { chatChanged, isChatLost, mostMessages, readChat, say } from '../chat.ts'
import { admittedSeat, consultationOf, isOver } from './consultation.store.ts'

const place = (message: Id) => ({ column: 'chat_message.text_sealed', row: message })

export const serveSay = (house: House) =>
  serve(say, ({ params, body }, call) =>
    call.write(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const row = await consultationOf(db, params.consultationId)
      if (isOver(row)) return refused('consultation-over')
      if (isChatLost(row.announced_at, at)) return refused('chat-erased')
      const seat = await admittedSeat(db, row.id, actor)
      if (!seat) return refused('not-seated')
      const { count } = await db
        .selectFrom('chat_message')
        .select(select => select.fn.countAll<number>().as('count'))
        .where('consultation_id', '=', row.id)
        .executeTakeFirstOrThrow()
      if (count >= mostMessages) return refused('chat-full')
      const id = call.newId()
      const key = await house.keys.of(db, row.id)
      await db
        .insertInto('chat_message')
        .values({
          id,
          consultation_id: row.id,
          side: seat.side,
          text_sealed: key.seal(place(id), body.text),
          said_at: at,
        })
        .execute()
      call.trace({ patient: row.patient_id, object: row.id })
      call.changed(chatChanged, row.id)
      return done({ id })
    }),
  )

export const serveReadChat = (house: House) =>
  serve(readChat, ({ params }, call) =>
    call.read(async db => {
      const { actor } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      if (!(await admittedSeat(db, params.consultationId, actor))) return refused('not-seated')
      const rows = await db
        .selectFrom('chat_message')
        .selectAll()
        .where('consultation_id', '=', params.consultationId)
        .orderBy('said_at')
        .orderBy('id')
        .execute()
      const kept = await db
        .selectFrom('subject_key')
        .select('subject_id')
        .where('subject_id', '=', params.consultationId)
        .executeTakeFirst()
      const { announced_at } = await consultationOf(db, params.consultationId)
      if (!kept || isChatLost(announced_at, call.at)) return done({ lines: [], erased: true })
      const key = await house.keys.of(db, params.consultationId)
      const lines = rows.map(row => ({
        id: row.id,
        side: row.side,
        at: row.said_at,
        text: key.open(place(row.id), row.text_sealed),
      }))
      return done({ lines, erased: false })
    }),
  )
