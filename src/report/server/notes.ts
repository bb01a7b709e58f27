// Notes, server side: the whole report read at once, and one section saved over the version that was read.

import { type ConsultationTable, consultationOf, standingOf } from '#consultation/server/consultation.store.ts'
import { isAccount } from '#edge/actor.ts'
import type { Write } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import type { SubjectKey } from '#edge/keys.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import type { Instant } from '#kit/time.ts'
import { isDrafted } from '#prescription/server/prescribed.ts'
import { missing } from '../compte-rendu.ts'
import { givenIn } from '../letter.ts'
import { type Note, notesFrom, revisionOf } from '../note.ts'
import { readReport } from '../report.ts'
import { decideSaveNote, saveNote } from '../save-note.ts'
import { factsOf, intakeOf } from './facts.ts'
import { lettersOf } from './letter.store.ts'
import {
  closingIn,
  closingOf,
  holdReport,
  noteIn,
  notePlace,
  partsOf,
  savedNotes,
  versionsOf,
  writtenOf,
} from './report.store.ts'

export const serveReadReport = (house: House) =>
  serve(readReport, ({ params }, call) =>
    call.read(async db => {
      const row = await consultationOf(db, params.consultationId)
      const key = await house.keys.of(db, row.patient_id)
      const notes = notesFrom(await savedNotes(db, row.id, key), await intakeOf(db, key, row.ticket_id))
      const there = await partsOf(db, row.id)
      const versions = there.compte_rendu ? await versionsOf(db, key, row.id) : []
      const signed = versions.at(-1)
      const letters = !there.letter ? [] : await lettersOf(db, key, { patient: row.patient_id, consultation: row.id })
      const closing = there.closing ? await closingOf(db, row.id) : undefined
      call.trace({ patient: row.patient_id, object: row.id })
      return done({
        facts: await factsOf(db, row, { key, there, letters }, call.at),
        notes: [...notes],
        revision: revisionOf(notes),
        missing: [
          ...missing(notes, {
            ...standingOf(row),
            signed: signed !== undefined,
            drafted: there.prescription_draft && (await isDrafted(db, row.id, key)),
          }),
        ],
        ...(signed ? { signed: toldSigned(signed, isAccount(call.actor) ? call.actor.account : undefined) } : {}),
        versions: versions.map(({ documentId, content }) => ({
          documentId,
          signedAt: content.signature.signedAt,
          version: content.version,
          ...(content.amends ? { reason: content.amends.reason } : {}),
        })),
        letters: letters.map(({ documentId, content }) => ({
          documentId,
          signedAt: content.signature.signedAt,
          given: givenIn(content),
        })),
        patientId: row.patient_id,
        ...(closing ? { closing: closingIn(closing, key) } : {}),
      })
    }),
  )

type Version = Awaited<ReturnType<typeof versionsOf>>[number]

const toldSigned = ({ documentId, content }: Version, reader: Id | undefined) => ({
  documentId,
  signedAt: content.signature.signedAt,
  version: content.version,
  mine: content.signature.accountId === reader,
  sections: content.sections,
  prescriptions: content.prescriptions,
})

export const serveSaveNote = (house: House) =>
  serve(saveNote, ({ params, body }, call) =>
    call.write(async db => {
      await holdReport(db, params.consultationId, 'shared')
      const { signed, ...row } = await writtenOf(db, params.consultationId)
      const key = await house.keys.of(db, row.patient_id)
      const saved = await db
        .selectFrom('note')
        .selectAll()
        .where('consultation_id', '=', row.id)
        .where('section', '=', params.section)
        .executeTakeFirst()
      const current: Note = saved ? noteIn(saved, key) : { section: params.section, text: '', version: 0 }
      const decision = decideSaveNote(current, { ...standingOf(row), signed }, body, call.at)
      if (!decision.ok) return decision
      const { version, savedAt = call.at } = decision.value
      if (version === current.version) return done({ version, savedAt })
      const note = { ...decision.value, savedAt }
      const written = saved
        ? await writeOver(db, key, saved.id, note)
        : await writeFirst(db, key, row, note, call.newId())
      // Another tab of the same instant: the database lets one of the two through.
      return written ? done({ version, savedAt }) : refused('stale-note', { version })
    }),
  )

type Saved = Note & { readonly savedAt: Instant }
const sealed = (key: SubjectKey, id: Id, { text, version, savedAt }: Saved) => ({
  text_sealed: key.seal(notePlace(id), text),
  version,
  saved_at: savedAt,
})

/** Writes a version over the one before it; false when another save came between. */
const writeOver = async (db: Write, key: SubjectKey, id: Id, note: Saved): Promise<boolean> => {
  const updated = await db
    .updateTable('note')
    .set(sealed(key, id, note))
    .where('id', '=', id)
    .where('version', '=', note.version - 1)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Writes the first version of a section; false when another save came between. */
const writeFirst = async (
  db: Write,
  key: SubjectKey,
  row: Pick<ConsultationTable, 'id' | 'patient_id'>,
  note: Saved,
  id: Id,
): Promise<boolean> => {
  const inserted = await db
    .insertInto('note')
    .values({
      id,
      consultation_id: row.id,
      patient_id: row.patient_id,
      section: note.section,
      ...sealed(key, id, note),
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}
