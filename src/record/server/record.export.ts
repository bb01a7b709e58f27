// What the record gives to the archive: health as declared, every document and every photograph, each as a file.
import { z } from 'zod'
import type { Read } from '#edge/database.ts'
import { type ExportFile, type Exporting, exportPart } from '#edge/exporting.ts'
import type { House } from '#edge/house.ts'
import { id } from '#kit/id.ts'
import { dayIn, instant } from '#kit/time.ts'
import { dayTold, zone } from '#patients/patient.ts'
import { attachmentEntry } from '../attachment.ts'
import { documentEntry } from '../document.ts'
import { exportWords } from '../export.words.ts'
import { chosen, profile, profileParts } from '../profile.ts'
import { words } from '../record.words.ts'
import { attachmentFile, attachmentsOf } from './attachment.store.ts'
import { documentFile, documentsOf, profileOf } from './record.store.ts'

const declared = (house: House) =>
  exportPart({
    part: 'profile',
    title: words.fr.profile.title,
    tables: ['profile'],
    schema: z.strictObject({ profile, codes: z.array(chosen), version: z.int(), savedAt: instant.nullable() }),
    async read(db, one) {
      const value = await profileOf(db, house, one)
      const { parts, known } = words.fr.profile
      return {
        value,
        told: profileParts.map(part => {
          const said = value.profile[part]
          return `${parts[part]} : ${said.known === 'some' ? said.lines.join(' ; ') : known[said.known]}`
        }),
      }
    },
  })

const documents = (house: House) =>
  exportPart({
    part: 'documents',
    title: words.fr.documents.title,
    tables: ['document'],
    schema: z.array(z.strictObject({ ...documentEntry.shape, file: z.string() })),
    async read(db, one) {
      const found = await every(async after => {
        const page = await documentsOf(db, house, one, { after, limit: 100 })
        return { items: page.documents, next: page.next }
      })
      const value = found.map(entry => ({ ...entry, file: `documents/${dayIn(entry.signedAt, zone)}-${entry.id}.pdf` }))
      return {
        value,
        told: value.map(entry => `${dayTold(entry.signedAt)} : ${entry.title} (${entry.file})`),
        files: value.map(entry => fileOf(entry, async read => (await documentFile(read, house, one, entry.id))?.bytes)),
      }
    },
  })

const attachments = (house: House) =>
  exportPart({
    part: 'attachments',
    title: exportWords.added,
    tables: ['attachment', 'attachment_use', 'blob'],
    schema: z.array(
      z.strictObject({ ...attachmentEntry.omit({ preview: true, removable: true }).shape, id, file: z.string() }),
    ),
    async read(db, one) {
      const found = await every(async after => {
        const page = await attachmentsOf(db, house, { patient: one, after, limit: 100 })
        return { items: page.attachments, next: page.next }
      })
      const value = found.map(({ preview: _, removable: __, ...entry }) => ({
        ...entry,
        file: `ajouts/${dayIn(entry.addedAt, zone)}-${entry.id}.${entry.media === 'image' ? 'jpg' : 'pdf'}`,
      }))
      return {
        value,
        told: value.map(entry => `${dayTold(entry.addedAt)} : ${entry.name || entry.kind} (${entry.file})`),
        files: value.map(entry =>
          fileOf(entry, async read => (await attachmentFile(read, house, one, entry.id))?.bytes),
        ),
      }
    },
  })

const fileOf = (
  entry: { readonly file: string; readonly size: number },
  read: (db: Read) => Promise<Uint8Array | undefined>,
): ExportFile => ({
  path: entry.file,
  size: entry.size,
  async read(db) {
    const bytes = await read(db)
    if (!bytes) throw new Error(`${entry.file} is listed and not there`)
    return bytes
  },
})

/** All the pages of a list. */
const every = async <Item>(
  page: (after: string | undefined) => Promise<{ items: readonly Item[]; next: string | undefined }>,
): Promise<Item[]> => {
  const all: Item[] = []
  let after: string | undefined
  do {
    const { items, next } = await page(after)
    all.push(...items)
    after = next
  } while (after)
  return all
}

const keeping = exportPart({
  part: 'keeping',
  title: exportWords.keeping,
  tables: ['record_clock', 'record_end'],
  schema: z.strictObject({
    lastCareAt: instant.nullable(),
    /** Set once its time had come: until when it was kept, and what was decided. */
    dueOn: z.string().nullable(),
    decision: z.enum(['erase', 'hold']).nullable(),
  }),
  async read(db, one) {
    const clock = await db.selectFrom('record_clock').selectAll().where('patient_id', '=', one).executeTakeFirst()
    const end = await db.selectFrom('record_end').selectAll().where('patient_id', '=', one).executeTakeFirst()
    return {
      value: { lastCareAt: clock?.last_care_at ?? null, dueOn: end?.due_on ?? null, decision: end?.decision ?? null },
      told: clock ? [exportWords.lastCare(dayTold(clock.last_care_at))] : [],
    }
  },
})

export const recordExports = (house: House): readonly Exporting[] => [
  declared(house),
  documents(house),
  attachments(house),
  keeping,
]
