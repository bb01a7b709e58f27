// Consents, server side: entries that are only ever added, each with the hash of the words that were shown.
import { createHash } from 'node:crypto'
import type { Generated } from 'kysely'
import { isAccount } from '#edge/actor.ts'
import type { Read, Write } from '#edge/database.ts'
import { serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { type Day, dayIn, type Instant } from '#kit/time.ts'
import type { Language } from '#kit/words.ts'
import {
  type ConsentEntry,
  type ConsentKey,
  consents,
  type Decision,
  decideConsent,
  decideDecision,
  textOn,
  wordsShown,
} from '../consent.ts'
import { zone } from '../patient.ts'
import type { Kinship } from '../rights.ts'
import { holdPatient, tieOf } from './people.store.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    consent_entry: ConsentEntryTable
  }
}

interface ConsentEntryTable {
  id: string
  number: Generated<number>
  patient_id: string
  key: ConsentKey
  version: string
  text_sha256: Buffer
  language: Language
  decision: Decision
  account_id: string
  kinship: Kinship
  object_id: string | null
  at: Instant
}

export interface NewConsent {
  readonly id: Id
  readonly patient: Id
  readonly account: Id
  readonly kinship: Kinship
  readonly key: ConsentKey
  readonly decision: Decision
  readonly language: Language
  readonly at: Instant
  /** The request it was asked with. */
  readonly object?: Id
}

/** Adds a decision on the text in force, in the transaction of the act that asked for it. */
export const addConsent = async (db: Write, given: NewConsent): Promise<void> => {
  const { version, text } = textOn(given.key, dayOf(given.at))
  await db
    .insertInto('consent_entry')
    .values({
      id: given.id,
      patient_id: given.patient,
      key: given.key,
      version,
      text_sha256: createHash('sha256').update(wordsShown(text[given.language])).digest(),
      language: given.language,
      decision: given.decision,
      account_id: given.account,
      kinship: given.kinship,
      object_id: given.object ?? null,
      at: given.at,
    })
    .execute()
}

const dayOf = (at: Instant): Day => dayIn(at, zone)

const lastDecisions = async (db: Read, patient: Id) =>
  db
    .selectFrom('consent_entry')
    .distinctOn('key')
    .select(['key', 'decision', 'at'])
    .where('patient_id', '=', patient)
    .orderBy('key')
    .orderBy('number', 'desc')
    .execute()

/** Whether the patient has said no to a text: what a later act asks before it does what the text is about. */
export const isRefused = async (db: Read, patient: Id, key: ConsentKey): Promise<boolean> =>
  (await lastDecisions(db, patient)).some(one => one.key === key && one.decision === 'no')

/** Every decision of a patient, the latest first: for the page, and for the export of the record. */
export const consentsOf = async (
  db: Read,
  patient: Id,
  reader: Id,
  page: { readonly after?: Id | undefined; readonly limit: number },
): Promise<ConsentEntry[]> => {
  let listing = db
    .selectFrom('consent_entry')
    .selectAll()
    .where('patient_id', '=', patient)
    .orderBy('number', 'desc')
    .limit(page.limit)
  if (page.after) {
    const after = db.selectFrom('consent_entry').select('number').where('id', '=', page.after)
    listing = listing.where('number', '<', after)
  }
  return (await listing.execute()).map(row => ({
    id: row.id,
    key: row.key,
    version: row.version,
    sha256: row.text_sha256.toString('hex'),
    language: row.language,
    decision: row.decision,
    kinship: row.kinship,
    mine: row.account_id === reader,
    at: row.at,
  }))
}

export const serveConsents = () =>
  serve(consents, ({ params, query }, call) =>
    call.read(async db => {
      const { actor } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      call.trace({ patient: params.patientId })
      const page = { after: query.after, limit: query.limit + 1 }
      const found = await consentsOf(db, params.patientId, actor.account, page)
      const entries = found.slice(0, query.limit)
      const last = entries.at(-1)
      return done({
        now: await lastDecisions(db, params.patientId),
        entries,
        ...(found.length > query.limit && last ? { next: last.id } : {}),
      })
    }),
  )

export const serveDecideConsent = () =>
  serve(decideConsent, ({ params, body }, call) =>
    call.write(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const { patientId: patient, key } = params
      // Two pages that decide at once: one after the other, so that the last entry is the last word.
      await holdPatient(db, patient)
      const mine = await tieOf(db, actor.account, patient, at)
      if (!mine) return refused('not-found')
      const last = (await lastDecisions(db, patient)).find(one => one.key === key)?.decision
      const decision = decideDecision(key, body, last, dayOf(at))
      if (!decision.ok) return decision
      call.trace({ patient, detail: `${key} ${body.decision}` })
      if (!decision.value.said) return done({})
      const given = { patient, key, decision: body.decision, language: body.language, at }
      await addConsent(db, { ...given, id: call.newId(), account: actor.account, kinship: mine.kinship })
      return done({})
    }),
  )
