// Breaking the glass, server side: counted, found by exact traits, related for two hours, told to the person, reviewed by a lead.
import { contactsOf } from '#access/server/phone.store.ts'
import { openRelation } from '#access/server/relation.ts'
import { mayTry } from '#access/server/throttle.ts'
import { isAccount } from '#edge/actor.ts'
import { type Read, within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import type { Job } from '#edge/jobs.ts'
import type { Listener } from '#edge/outbox.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { type Day, type Instant, plusSeconds } from '#kit/time.ts'
import { deciders } from '#patients/server/people.store.ts'
import {
  breakGlass,
  decideReview,
  type GlassReason,
  type GlassVerdict,
  glassTimes,
  listGlass,
  readGlass,
  reviewGlass,
  sameName,
} from '../break-glass.ts'
import { words } from '../glass.words.ts'
import { nameOf } from '../practitioner.ts'
import { practitionerOf } from './practitioners.store.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    glass_break: GlassBreakTable
  }
}

export interface GlassBreakTable {
  id: string
  patient_id: string
  account_id: string
  reason: GlassReason
  words_sealed: Buffer
  opened_at: Instant
  until_at: Instant
  review_due_at: Instant
  verdict: GlassVerdict | null
  reviewed_by: string | null
  reviewed_at: Instant | null
}

export const glassWords = (row: Id) => ({ column: 'glass_break.words_sealed', row })
const broken = 'practitioners/glass-broken'
const latelySeconds = 30 * 24 * 3600

/** A minor's confidential file is never found: whoever needs the person's life needs the ordinary record (decision 0020). */
const found = (db: Read, wanted: { familyName: string; givenNames: string; birthDate: Day }): Promise<Id[]> =>
  within(db, 'glass', async () => {
    const rows = await db
      .selectFrom('patient')
      .select(['id', 'family_name', 'given_names'])
      .where('birth_date', '=', wanted.birthDate)
      .where('confidential_of', 'is', null)
      .execute()
    return rows
      .filter(row => sameName(row.family_name, wanted.familyName) && sameName(row.given_names, wanted.givenNames))
      .map(row => row.id)
  })

export const serveBreakGlass = (house: House) =>
  serve(breakGlass, async ({ body }, call) => {
    const { actor, at } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    // A search that finds nothing counts as much: otherwise one could try names at leisure.
    if (!(await mayTry(house, at, [['glass', actor.account]]))) return refused('glass-too-often')
    const searched = await call.read(async db => {
      const persons = await found(db, body)
      // What was looked for is kept whatever came of it: the reason, never the names typed.
      if (persons.length !== 1) call.trace({ refused: true, detail: body.reason })
      else call.trace({ object: actor.account, detail: body.reason })
      return persons
    })
    const [patient, ...others] = searched
    if (!patient) return refused('no-such-person')
    if (others.length > 0) return refused('several-persons')
    return call.write(async db => {
      const { until, reviewDue } = glassTimes(at)
      const id = call.newId()
      const cause = `${breakGlass.name} ${body.reason}`
      await openRelation(db, house, at, {
        account: actor.account,
        subject: patient,
        kind: 'breaks-glass',
        cause,
        until,
      })
      const key = await house.keys.of(db, patient)
      await db
        .insertInto('glass_break')
        .values({
          id,
          patient_id: patient,
          account_id: actor.account,
          reason: body.reason,
          words_sealed: key.seal(glassWords(id), body.words),
          opened_at: at,
          until_at: until,
          review_due_at: reviewDue,
          verdict: null,
          reviewed_by: null,
          reviewed_at: null,
        })
        .execute()
      call.trace({ patient, object: id, detail: body.reason })
      await call.tell(db, { name: broken, body: { patient, glass: id } })
      return done({ id, patientId: patient, until })
    })
  })

export const serveListGlass = () =>
  serve(listGlass, ({ query }, call) =>
    call.read(async db => {
      let listing = db
        .selectFrom('glass_break')
        .selectAll()
        .orderBy('id', 'desc')
        .limit(query.limit + 1)
      if (query.after) listing = listing.where('id', '<', query.after)
      const rows = await listing.execute()
      const shown = rows.slice(0, query.limit)
      const items = []
      for (const row of shown) {
        const card = (await practitionerOf(db, row.account_id))?.card
        const { count } = await db
          .selectFrom('glass_break')
          .select(select => select.fn.countAll<number>().as('count'))
          .where('account_id', '=', row.account_id)
          .where('opened_at', '>', plusSeconds(call.at, -latelySeconds))
          .executeTakeFirstOrThrow()
        items.push({
          id: row.id,
          name: card ? nameOf(card) : '',
          reason: row.reason,
          openedAt: row.opened_at,
          until: row.until_at,
          reviewDueAt: row.review_due_at,
          verdict: row.verdict,
          reviewedAt: row.reviewed_at,
          lately: Number(count),
        })
      }
      const last = shown.at(-1)
      return done({ items, ...(rows.length > query.limit && last ? { next: last.id } : {}) })
    }),
  )

export const serveReadGlass = (house: House) =>
  serve(readGlass, async ({ params }, call) => {
    const told = await call.read(async db => {
      const row = await db.selectFrom('glass_break').selectAll().where('id', '=', params.glassId).executeTakeFirst()
      call.trace(row ? { patient: row.patient_id, object: row.id } : { object: params.glassId, refused: true })
      if (!row) return undefined
      const key = await within(db, 'glass', () => house.keys.of(db, row.patient_id))
      return key.open(glassWords(row.id), row.words_sealed)
    })
    return told === undefined ? refused('not-found') : done({ words: told })
  })

export const serveReviewGlass = () =>
  serve(reviewGlass, ({ params, body }, call) =>
    call.write(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const row = await db.selectFrom('glass_break').selectAll().where('id', '=', params.glassId).executeTakeFirst()
      if (!row) return refused('not-found')
      const decision = decideReview({ mine: row.account_id === actor.account, verdict: row.verdict }, body.verdict)
      if (!decision.ok) return decision
      call.trace({ patient: row.patient_id, object: row.id, detail: body.verdict })
      if (!decision.value.said) return done({})
      const { numUpdatedRows } = await db
        .updateTable('glass_break')
        .set({ verdict: body.verdict, reviewed_by: actor.account, reviewed_at: at })
        .where('id', '=', row.id)
        .where('verdict', 'is', null)
        .executeTakeFirst()
      return numUpdatedRows === 1n ? done({}) : refused('already-reviewed')
    }),
  )

const jobName = 'practitioners/mail-glass'

/** The fact only queues: mail may fail for hours, and is then tried again by the queue without holding other facts back. */
export const queueGlass = (house: House): Listener => ({
  name: 'practitioners/queue-glass',
  fact: broken,
  hear: (_db, { patient = '', glass = '' }) => house.jobs.send(jobName, { patient }, { once: glass }),
})

export const mailGlass = (house: House): Job => ({
  name: jobName,
  async run({ patient = '' }) {
    const at = house.time.now()
    const told = await house.db.as({ system: 'people' }, at).read(async db => {
      const accounts = await deciders(db, patient, at)
      return accounts.length === 0 ? [] : within(db, 'sign-in', () => contactsOf(db, accounts))
    })
    for (const { email, number, language } of told) {
      const { subject, text, byText } = words[language].letter
      if (email) await house.mail.send({ to: email, subject, text: text(house.settings.url) })
      else if (number) await house.telephone?.text({ to: number, text: byText(house.settings.url) })
    }
  },
})
