// Bringing in a professional, server side: the card and the invitation are one transaction, the mail follows.
import { words as accessWords } from '#access/access.words.ts'
import { leftRole } from '#access/server/held-role.ts'
import { insertInvite } from '#access/server/invitation.ts'
import { isAccount } from '#edge/actor.ts'
import { isDuplicate } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { invitePractitioner, myCard, openStructure, practitioners, structures } from '../invite-practitioner.ts'
import { cardOf, practitionerOf, rowOf } from './practitioners.store.ts'

export const serveOpenStructure = () =>
  serve(openStructure, ({ body }, call) =>
    call.write(async db => {
      const id = call.newId()
      await db
        .insertInto('structure')
        .values({ id, ...body, created_at: call.at })
        .execute()
      call.trace({ object: id })
      return done({ id })
    }),
  )

export const serveStructures = () =>
  serve(structures, (_input, call) =>
    call.read(async db => {
      const items = await db
        .selectFrom('structure')
        .select(['id', 'name', 'address', 'postcode', 'city'])
        .orderBy('created_at')
        .limit(100)
        .execute()
      return done({ items })
    }),
  )

export const serveInvitePractitioner = (house: House) =>
  serve(invitePractitioner, async ({ params, body }, call) => {
    const { inviteSubject: subject, invite: text } = accessWords.fr.mail
    return call
      .write(async db => {
        const found = await db
          .selectFrom('structure')
          .select('id')
          .where('id', '=', params.structureId)
          .executeTakeFirst()
        if (!found) return refused('no-such-structure')
        const { id, link } = await insertInvite(db, house, call.at, {
          role: 'practitioner',
          email: body.email,
          structure: params.structureId,
        })
        await db
          .insertInto('practitioner')
          .values(rowOf(id, params.structureId, body.card, call.at))
          .execute()
        call.trace({ object: id })
        // Sent before the commit: an invitation that nobody received must not stand in the way of the next one.
        return house.mail.send({ to: body.email, subject, text: text(link) }).then(
          () => done({ id }),
          () => refused('mail-unavailable'),
        )
      })
      .catch(error => {
        if (isDuplicate(error, 'practitioner_rpps_key')) return refused('rpps-known')
        throw error
      })
  })

export const servePractitioners = () =>
  serve(practitioners, ({ query }, call) =>
    call.read(async db => {
      let listing = db
        .selectFrom('practitioner')
        .leftJoin('invite', 'invite.id', 'practitioner.account_id')
        .selectAll('practitioner')
        .select('invite.used_by')
        .select('invite.id as invite_id')
        .orderBy('practitioner.account_id')
        .limit(query.limit + 1)
      if (query.after) listing = listing.where('practitioner.account_id', '>', query.after)
      const rows = await listing.execute()
      const shown = rows.slice(0, query.limit)
      const last = shown.at(-1)
      const accounts = shown.map(row => row.account_id)
      const left = await leftRole(db, accounts, 'practitioner')
      const stateOf = (row: (typeof rows)[number]) => {
        if (left.has(row.account_id)) return 'ended'
        return row.invite_id === null || row.used_by !== null ? 'active' : 'invited'
      }
      return done({
        items: shown.map(row => ({ id: row.account_id, card: cardOf(row), state: stateOf(row) })),
        ...(rows.length > query.limit && last ? { next: last.account_id } : {}),
      })
    }),
  )

export const serveMyCard = () =>
  serve(myCard, async (_input, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    const found = await call.read(db => practitionerOf(db, actor.account))
    return found ? done(found.card) : refused('not-found')
  })
