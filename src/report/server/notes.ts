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
import { closingIn, closingOf, holdReport, notePlace, savedNotes, signedOf, versionsOf } from './report.store.ts'

export const serveReadReport = (house: House) =>
  serve(readReport, ({ params }, call) =>
    call.read(async db => {
      const row = await consultationOf(db, params.consultationId)
      const key = await house.keys.of(db, row.patient_id)
      const notes = notesFrom(await savedNotes(db, row.id, key), await intakeOf(db, house, row.ticket_id))
      const versions = await versionsOf(db, house, row)
      const signed = versions.at(-1)
      const letters = await lettersOf(db, house, { patient: row.patient_id, consultation: row.id })
      const closing = await closingOf(db, row.id)
      call.trace({ patient: row.patient_id, object: row.id })
      return done({
        facts: await factsOf(db, house, row, call.at),
        notes: [...notes],
        revision: revisionOf(notes),
        missing: [
          ...missing(notes, {
            ...standingOf(row),
            signed: signed !== undefined,
            drafted: await isDrafted(db, house, row),
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
      const row = await consultationOf(db, params.consultationId)
      const key = await house.keys.of(db, row.patient_id)
      const saved = (await savedNotes(db, row.id, key)).find(note => note.section === params.section)
      const current: Note = saved ?? { section: params.section, text: '', version: 0 }
      const standing = { ...standingOf(row), signed: (await signedOf(db, row.id)) !== undefined }
      const decision = decideSaveNote(current, standing, body, call.at)
      if (!decision.ok) return decision
      const { version, savedAt = call.at } = decision.value
      if (version === current.version) return done({ version, savedAt })
      const written = await writeNote(db, key, row, { ...decision.value, savedAt }, call.newId())
      // Another tab of the same instant: the database lets one of the two through.
      return written ? done({ version, savedAt }) : refused('stale-note', { version })
    }),
  )

/** Writes a version over the one before it; false when another save came between. */
const writeNote = async (
  db: Write,
  key: SubjectKey,
  row: ConsultationTable,
  note: Note & { readonly savedAt: Instant },
  id: Id,
): Promise<boolean> => {
  const known = await db
    .selectFrom('note')
    .select('id')
    .where('consultation_id', '=', row.id)
    .where('section', '=', note.section)
    .executeTakeFirst()
  const place = notePlace(known?.id ?? id)
  const set = { text_sealed: key.seal(place, note.text), version: note.version, saved_at: note.savedAt }
  if (known) {
    const updated = await db
      .updateTable('note')
      .set(set)
      .where('id', '=', known.id)
      .where('version', '=', note.version - 1)
      .executeTakeFirst()
    return updated.numUpdatedRows === 1n
  }
  const inserted = await db
    .insertInto('note')
    .values({ id, consultation_id: row.id, patient_id: row.patient_id, section: note.section, ...set })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}
