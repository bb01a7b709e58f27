// What the report gives to the archive: what was signed, as data beside its PDF, how each consultation closed, and notes never signed.
import { z } from 'zod'
import { consultationEnd } from '#consultation/consultation.ts'
import { type Exporting, exportPart } from '#edge/exporting.ts'
import type { House } from '#edge/house.ts'
import { id } from '#kit/id.ts'
import { instant } from '#kit/time.ts'
import { dayTold } from '#patients/patient.ts'
import { nameOf } from '#practitioners/practitioner.ts'
import { closeReasons } from '../close.ts'
import { compteRendu } from '../compte-rendu.ts'
import { letterContent } from '../letter.ts'
import { letterPaper } from '../letter-paper.words.ts'
import { note } from '../note.ts'
import { words } from '../report.words.ts'
import { lettersOf } from './letter.store.ts'
import { closingIn, contentIn, savedNotes } from './report.store.ts'

const signed = (house: House) =>
  exportPart({
    part: 'reports',
    title: words.fr.compteRendu,
    tables: ['compte_rendu'],
    schema: z.array(z.strictObject({ documentId: id, sha256: z.string(), content: compteRendu })),
    async read(db, one) {
      const rows = await db
        .selectFrom('compte_rendu')
        .selectAll()
        .where('patient_id', '=', one)
        .orderBy('signed_at')
        .execute()
      const key = await house.keys.of(db, one)
      const value = rows.map(row => ({ documentId: row.document_id, sha256: row.sha256, content: contentIn(row, key) }))
      return {
        value,
        told: value.map(({ content }) =>
          [
            `${dayTold(content.signature.signedAt)} : ${nameOf(content.practitioner)}`,
            ...content.sections.map(one => `${words.fr.sections[one.section]} : ${one.text}`),
          ].join('. '),
        ),
      }
    },
  })

const letters = (house: House) =>
  exportPart({
    part: 'letters',
    title: words.fr.letters.title,
    tables: ['letter'],
    schema: z.array(z.strictObject({ documentId: id, sha256: z.string(), content: letterContent })),
    async read(db, one) {
      const value = [...(await lettersOf(db, await house.keys.of(db, one), { patient: one }))]
      return {
        value,
        told: value.map(
          ({ content }) =>
            `${dayTold(content.signature.signedAt)} : ${letterPaper.titleOf(content)}, ${nameOf(content.practitioner)}`,
        ),
      }
    },
  })

const closings = (house: House) =>
  exportPart({
    part: 'closings',
    title: words.fr.closed,
    tables: ['closing', 'note'],
    schema: z.array(
      z.strictObject({
        consultationId: id,
        closedAt: instant,
        outcome: consultationEnd,
        documentId: id.optional(),
        reason: z.enum(closeReasons).optional(),
        words: z.string().optional(),
        /** Notes of a consultation that ended without a compte rendu; what was signed is in `reports`. */
        notes: z.array(note),
      }),
    ),
    async read(db, one) {
      const rows = await db
        .selectFrom('closing')
        .selectAll()
        .where('patient_id', '=', one)
        .orderBy('closed_at')
        .execute()
      const key = await house.keys.of(db, one)
      const value = []
      for (const row of rows)
        value.push({
          consultationId: row.consultation_id,
          ...closingIn(row, key),
          notes: row.document_id ? [] : await savedNotes(db, row.consultation_id, key),
        })
      return {
        value,
        told: value.map(row =>
          [
            `${dayTold(row.closedAt)} : ${row.reason ? words.fr.reasons[row.reason] : words.fr.compteRendu}`,
            ...row.notes.map(one => `${words.fr.sections[one.section]} : ${one.text}`),
          ].join('. '),
        ),
      }
    },
  })

export const reportExports = (house: House): readonly Exporting[] => [signed(house), letters(house), closings(house)]
