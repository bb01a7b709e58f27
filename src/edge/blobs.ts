// Where files are kept: in the database for now, in parts, each sealed with the key of the person they belong to.
import type { Read, Write } from './database.ts'
import type { Keys } from './keys.ts'

/** The seam for a store of files elsewhere: another keeper of the same three calls (docs/decisions/0016). */
export interface Blobs {
  /** Keeps part `part` of a blob; a part already there stays as it is. */
  put(db: Write, blob: BlobName, part: number, bytes: Uint8Array): Promise<void>
  /** The parts in order, as one; empty when there are none or the row rules hide them. */
  get(db: Read, blob: BlobName): Promise<Buffer>
  remove(db: Write, blob: Pick<BlobName, 'id'>): Promise<void>
}

export interface BlobName {
  readonly id: string
  /** Whose key seals it: a patient. */
  readonly subject: string
}

// Bound to its rank too: parts put in another order do not open.
const place = (id: string, part: number) => ({ column: 'blob.bytes_sealed', row: `${id}/${part}` })

export const openBlobs = (keys: Pick<Keys, 'of'>): Blobs => ({
  async put(db, { id, subject }, part, bytes) {
    const key = await keys.of(db, subject)
    await db
      .insertInto('blob')
      .values({ id, part, subject_id: subject, bytes_sealed: key.sealBytes(place(id, part), bytes) })
      .onConflict(conflict => conflict.columns(['id', 'part']).doNothing())
      .execute()
  },
  async get(db, { id, subject }) {
    const rows = await db
      .selectFrom('blob')
      .select(['part', 'bytes_sealed'])
      .where('id', '=', id)
      .where('subject_id', '=', subject)
      .orderBy('part')
      .execute()
    if (rows.length === 0) return Buffer.alloc(0)
    const key = await keys.of(db, subject)
    return Buffer.concat(rows.map(row => key.openBytes(place(id, row.part), row.bytes_sealed)))
  },
  async remove(db, { id }) {
    await db.deleteFrom('blob').where('id', '=', id).execute()
  },
})
