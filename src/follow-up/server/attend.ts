// The professional's side, server side: what to read first, everything that came, read, ended with a word; the lead takes what is alone.
import { sql } from 'kysely'
import { related } from '#access/server/relation.ts'
import { doctorNamed } from '#consultation/server/handover.store.ts'
import { type Read, type Write, within } from '#edge/database.ts'
import { type Call, type House, serve } from '#edge/house.ts'
import { tell } from '#edge/outbox.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { alertsChanged, everyAlert } from '#orientation/alert.ts'
import { flagsOf } from '#orientation/evaluate.ts'
import { settleAlert } from '#orientation/server/alerts.ts'
import { nameOf } from '#patients/patient.ts'
import { patientOf } from '#patients/server/patients.store.ts'
import { attachmentFile, attachmentNames } from '#record/server/attachment.store.ts'
import { fileAnswer } from '#record/server/attachment.ts'
import {
  board,
  closeFollowUp,
  decideClose,
  decideSee,
  decideTake,
  listFollowed,
  readFollowUp,
  readResultFile,
  seeFollowUp,
  takeFollowUp,
} from '../attend.ts'
import { comparison } from '../compare.ts'
import { type Entry, followUpsChanged, isResult } from '../follow-up.ts'
import {
  accountIn,
  attentionOf,
  beforeOf,
  changeFollowUp,
  entriesOf,
  type FollowUpTable,
  factsIn,
  follow,
  holdFollowUp,
  mostEntries,
  summaryOf,
  unfollow,
  wordPlace,
} from './follow-up.store.ts'
import { toldPatient } from './tell.ts'

/** Unread before read, the gravest and the oldest first; then what is to come, the soonest first. */
const inOrder = (rows: readonly FollowUpTable[]): FollowUpTable[] => {
  const rank = (row: FollowUpTable) => {
    const asked = attentionOf(row)
    return asked ? ['urgent', 'soon', 'ordinary'].indexOf(asked.concern) : row.attention_since ? 3 : 4
  }
  const since = (row: FollowUpTable) => row.attention_since ?? row.from_on
  return rows.toSorted((a, b) => rank(a) - rank(b) || (since(a) < since(b) ? -1 : 1))
}

/** Enough for a list that is read whole: what is over leaves it. Beyond, what came and nobody read is the last to be left out. */
const mostListed = 500

export const serveListFollowed = (house: House) =>
  serve(listFollowed, ({ query }, call) =>
    call.read(async db => {
      const account = accountIn(call)
      const rows = await db
        .selectFrom('follow_up')
        .selectAll()
        .where('closed_at', 'is', null)
        .where(related('follow_up.id', account, 'follows', call.at))
        .orderBy(sql`attention_since is not null and seen_at is null`, 'desc')
        .orderBy(sql`array_position(array['urgent', 'soon', 'ordinary'], concern)`)
        .orderBy('id', 'desc')
        .limit(mostListed)
        .execute()
      const all = inOrder(rows)
      const from = query.after ? all.findIndex(row => row.id === query.after) + 1 : 0
      const page = all.slice(from, from + query.limit)
      const followUps = []
      for (const row of page) {
        const patient = await within(db, 'follow-up', () => patientOf(db, row.patient_id))
        followUps.push({
          ...(await summaryOf(db, house, row, call.at)),
          // Whoever stands in reads what it is about by opening it, which leaves a trace.
          ...(row.owner_id === account ? {} : { about: '' }),
          patient: patient ? nameOf(patient) : '',
          attention: attentionOf(row),
          mine: row.owner_id === account,
        })
      }
      const last = page.at(-1)
      return done({ account, followUps, ...(all.length > from + page.length && last ? { next: last.id } : {}) })
    }),
  )

export const serveReadFollowUp = (house: House) =>
  serve(readFollowUp, ({ params }, call) =>
    call.read(async db => {
      const row = await followedOf(db, params.followUpId)
      if (!row) return refused('not-found')
      call.trace({ patient: row.patient_id, object: row.id })
      const before = await beforeOf(db, house, row, call.at)
      const entries = []
      for (const one of await within(db, 'follow-up', () => entriesOf(db, house, row, mostEntries)))
        entries.push(await toldEntry(db, before, one))
      return done({
        ...(await summaryOf(db, house, row, call.at)),
        patient: before.patient,
        callback: before.place?.callback ?? null,
        reason: before.reason.title.fr,
        attention: attentionOf(row),
        entries,
      })
    }),
  )

type Before = Awaited<ReturnType<typeof beforeOf>>

const toldEntry = async (
  db: Read,
  { reason, subject, answers }: Before,
  entry: Entry & { readonly at: Call['at'] },
) => {
  const { at } = entry
  if (entry.came === 'result') {
    const files = await within(db, 'follow-up', () => attachmentNames(db, entry.files))
    return { came: 'result' as const, at, urgency: entry.urgency, files }
  }
  const { worse, level, flags } = entry
  const lines = [...comparison({ reason, subject, before: answers, now: entry.answers, worse })]
  return {
    came: 'answers' as const,
    at,
    worse,
    level,
    flagged: flagsOf(reason, flags).map(flag => flag.clinical),
    lines,
  }
}

const followedOf = (db: Read, followUp: Id) =>
  db.selectFrom('follow_up').selectAll().where('id', '=', followUp).executeTakeFirst()

export const serveReadResultFile = (house: House) =>
  serve(readResultFile, async ({ params: { followUpId, attachmentId } }, call) => {
    const found = await call.read(async db => {
      const row = await followedOf(db, followUpId)
      const brought = await db
        .selectFrom('follow_up_file')
        .select('patient_id')
        .where('follow_up_id', '=', followUpId)
        .where('attachment_id', '=', attachmentId)
        .where('entry_id', 'is not', null)
        .executeTakeFirst()
      const missing = brought ? {} : ({ refused: true, detail: 'not-found' } as const)
      if (row) call.trace({ patient: row.patient_id, object: attachmentId, ...missing })
      if (!brought) return undefined
      return within(db, 'follow-up', () => attachmentFile(db, house, brought.patient_id, attachmentId))
    })
    return found ? fileAnswer(found) : refused('not-found')
  })

export const serveSeeFollowUp = () =>
  serve(seeFollowUp, ({ params }, call) =>
    call.write(async db => {
      const row = await holdFollowUp(db, params.followUpId)
      if (!row) return refused('not-found')
      const decision = decideSee(factsIn(row), call.at)
      if (!decision.ok) return decision
      call.trace({ patient: row.patient_id, object: row.id })
      if (row.seen_at === null) await markSeen(db, call, row)
      return done({ seenAt: decision.value })
    }),
  )

/** Whoever reads answers for it: nobody else is told any more. */
const markSeen = async (db: Write, call: Call, row: FollowUpTable): Promise<FollowUpTable> => {
  const seen = await changeFollowUp(db, row, { seen_by: accountIn(call), seen_at: call.at }, call.at)
  await settleResult(db, call, seen)
  tellThem(call, seen)
  return seen
}

/** The alert of an urgent result ends with the last urgent one of the same consultation. */
const settleResult = async (db: Write, call: Call, row: FollowUpTable): Promise<void> => {
  if (!isResult(row.kind) || row.concern !== 'urgent') return
  const others = await within(db, 'follow-up', () =>
    db
      .selectFrom('follow_up')
      .select('id')
      .where('intake_id', '=', row.intake_id)
      .where('id', '<>', row.id)
      .where('concern', '=', 'urgent')
      .where('kind', '<>', 'check')
      .where('seen_at', 'is', null)
      .where('closed_at', 'is', null)
      .execute(),
  )
  if (others.length === 0 && (await settleAlert(db, row.intake_id, 'urgent-result', call.at)))
    call.changed(alertsChanged, everyAlert)
}

const tellThem = (call: Call, row: FollowUpTable): void => {
  for (const account of new Set([row.owner_id, row.deputy_id, row.seen_by, accountIn(call)]))
    if (account) call.changed(followUpsChanged, account)
}

export const serveCloseFollowUp = (house: House) =>
  serve(closeFollowUp, ({ params, body }, call) =>
    call.write(async db => {
      const { at } = call
      const row = await holdFollowUp(db, params.followUpId)
      if (!row) return refused('not-found')
      const decision = decideClose(factsIn(row), body, at)
      if (!decision.ok) return decision
      const key = await within(db, 'follow-up', () => house.keys.of(db, row.patient_id))
      const read = row.seen_at === null && row.told !== null ? await markSeen(db, call, row) : row
      const closed = await changeFollowUp(
        db,
        read,
        {
          outcome: body.outcome,
          word_sealed: body.word === '' ? null : key.seal(wordPlace(row.id), body.word),
          closed_by: accountIn(call),
          closed_at: decision.value,
        },
        at,
      )
      tellThem(call, closed)
      await unfollow(db, row, at)
      if (body.word !== '') await tell(db, { name: toldPatient, body: { followUp: row.id } }, at, house.random)
      call.trace({ patient: row.patient_id, object: row.id, detail: body.outcome })
      return done({ closedAt: decision.value })
    }),
  )

export const serveBoard = () =>
  serve(board, ({ query }, call) =>
    call.read(async db => {
      const rows = await within(db, 'follow-up', async () => {
        let listing = db
          .selectFrom('follow_up')
          .selectAll()
          .where('told', '=', 'lead')
          .where('seen_at', 'is', null)
          .where('closed_at', 'is', null)
          .orderBy('id')
          .limit(query.limit + 1)
        if (query.after) listing = listing.where('id', '>', query.after)
        return listing.execute()
      })
      const page = rows.slice(0, query.limit)
      const last = page.at(-1)
      const items = []
      for (const row of page) {
        const asked = attentionOf(row)
        if (!asked) continue
        const { concern, since } = asked
        const owner = await doctorNamed(db, row.owner_id)
        items.push({ id: row.id, kind: row.kind, came: row.came_at !== null, concern, since, owner })
      }
      return done({ items, ...(rows.length > query.limit && last ? { next: last.id } : {}) })
    }),
  )

export const serveTakeFollowUp = (house: House) =>
  serve(takeFollowUp, ({ params }, call) =>
    call.write(async db => {
      const row = await within(db, 'follow-up', () => holdFollowUp(db, params.followUpId))
      if (!row) return refused('not-found')
      const decision = decideTake(factsIn(row))
      if (!decision.ok) return decision
      call.trace({ patient: row.patient_id, object: row.id })
      await follow(db, house, row, accountIn(call), call.at, takeFollowUp.name)
      await markSeen(db, call, row)
      return done({})
    }),
  )
